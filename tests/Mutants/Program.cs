using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Mutants;

// Adds deliberate faults to a copy of the repository, runs all tests with one fault enabled at a time, and prints which ones the tests caught.
//   dotnet run --project tests/Mutants -- [--seed N] [--count N] [--list]
const string Usage = "usage: dotnet run --project tests/Mutants -- [--seed N] [--count N] [--list]   (N faults are drawn beside those of faults.txt; --list plants none)";
int seed = 1;
int count = 40;
bool listsOnly = false;
for (int i = 0; i < args.Length; i++)
{
    bool hasNumber = i + 1 < args.Length && int.TryParse(args[i + 1], out _);
    if (args[i] == "--list")
        listsOnly = true;
    else if (args[i] == "--seed" && hasNumber)
        seed = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
    else if (args[i] == "--count" && hasNumber)
        count = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

string repository = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(repository, "Lint.sln")))
    repository = Path.GetDirectoryName(repository) ?? throw new DirectoryNotFoundException("No folder above this program holds Lint.sln.");
string src = Path.Combine(repository, "src");
var sources = new SortedDictionary<string, SourceText>(StringComparer.Ordinal);
foreach (string file in Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories))
{
    string path = Path.GetRelativePath(src, file).Replace('\\', '/');
    if (!path.StartsWith("NewsLint.Generators/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        sources.Add(path, SourceText.From(File.ReadAllText(file)));
}
List<Fault> faults = NamedFaults.Read(File.ReadAllText(Path.Combine(repository, "tests", "Mutants", "faults.txt")), sources);
faults.AddRange(new FaultDraw(seed).Draw(sources.SelectMany(s => new FaultFinder(s.Key, s.Value).Find()), faults, count));
if (listsOnly)
{
    for (int i = 0; i < faults.Count; i++)
        Console.WriteLine($"{i + 1,3} {faults[i]}");
    return 0;
}

string folder = Directory.CreateTempSubdirectory("newslint-faults-").FullName;
try
{
    var copy = new FaultyCopy(repository, folder);
    copy.Create();
    HashSet<int> planted = copy.Build(faults, sources);
    var clock = Stopwatch.StartNew();
    (bool isSound, string log) = copy.Test(0, 1200);
    if (!isSound)
    {
        Console.Error.WriteLine("the tests fail without a fault:\n" + log);
        return 1;
    }
    int patience = Math.Max(60, (int)(clock.Elapsed.TotalSeconds * 4));
    int caught = 0;
    var survivors = new List<string>();
    for (int i = 0; i < faults.Count; i++)
    {
        string line = $"{i + 1,3} {faults[i]}";
        if (!planted.Contains(i))
        {
            Console.WriteLine($"does not compile  {line}");
            continue;
        }
        // The tests of a fault's own room catch most faults, and take a fraction of the time of all tests.
        bool survived = copy.Test(i + 1, patience, faults[i].TestRoom).Passed && copy.Test(i + 1, patience).Passed;
        Console.WriteLine($"{(survived ? "SURVIVED" : "caught  ")}          {line}");
        if (survived)
            survivors.Add(line);
        else
            caught++;
    }
    Console.WriteLine($"{caught} of {planted.Count} faults caught (seed {seed}), {survivors.Count} survived");
    foreach (string line in survivors)
        Console.WriteLine($"  {line}");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

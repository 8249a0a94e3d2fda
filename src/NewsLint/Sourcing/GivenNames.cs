using NewsLint.Facts.Names;
using NewsLint.Text;

namespace NewsLint.Sourcing;

/// <summary>Compares given names: a short form (Liz, Stan), an initial and a name are one.</summary>
internal static class GivenNames
{
    private static readonly Dictionary<string, List<int>> Lines = Read();

    /// <summary>Whether two given names may be one person's.</summary>
    /// <param name="first">One or more names: <c>John F.</c></param>
    /// <param name="second">The other.</param>
    public static bool MayBeOne(string first, string second)
    {
        foreach (string a in first.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            foreach (string b in second.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (IsOne(a, b))
                    return true;
        return false;
    }

    private static bool IsOne(string a, string b)
    {
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase) || IsInitial(a, b) || IsInitial(b, a) || IsShort(a, b) || IsShort(b, a))
            return true;
        if (!Lines.TryGetValue(a, out List<int>? lines) || !Lines.TryGetValue(b, out List<int>? others))
            return false;
        foreach (int line in lines)
            if (others.Contains(line))
                return true;
        return false;
    }

    private static bool IsInitial(string a, string b) => a.Length <= 2 && (a.Length == 1 || a[1] == '.') && char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]);

    /// <summary>Whether one given name is the beginning of another.</summary>
    private static bool IsShort(string a, string b)
    {
        const int Shortest = 3;
        return a.Length >= Shortest && b.StartsWith(a, StringComparison.Ordinal) && (NameLexicon.Of(a) & NameLexicon.Of(b) & NameHints.Given) != 0;
    }

    private static Dictionary<string, List<int>> Read()
    {
        var lines = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        int number = 0;
        foreach (string line in Words.Entries(Words.Nicknames))
        {
            foreach (string name in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!lines.TryGetValue(name, out List<int>? own))
                    lines.Add(name, own = []);
                own.Add(number);
            }
            number++;
        }
        return lines;
    }
}

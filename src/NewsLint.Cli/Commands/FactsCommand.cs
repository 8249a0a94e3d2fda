using System.CommandLine;
using NewsLint.Linting;
using NewsLint.Reading;
using NewsLint.Reporting;
using NewsLint.Text;

namespace NewsLint.Cli.Commands;

/// <summary><c>newslint facts PATH…</c></summary>
internal static class FactsCommand
{
    public static Command Create(CommandHost host)
    {
        var paths = new Argument<string[]>("PATH") { Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "jsonl" };
        var command = new Command("facts", "Writes what articles state, as JSON lines.") { paths, format };
        command.SetAction(parsed =>
        {
            var articles = new List<Article>();
            foreach (ArticleSource source in LintCommand.Sources(host, parsed.GetValue(paths)!))
                articles.Add(ArticleReader.Read(source.Path, ArticleDecoder.Decode(source.Read(), source.Settings.Encoding)));
            articles.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            FactsReporter.Write(articles, host.Output);
            return 0;
        });
        return command;
    }
}

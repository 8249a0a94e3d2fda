using Microsoft.CodeAnalysis.Text;
using NewsLint.Checks.Declarative;
using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Text.Patterns;

namespace NewsLint.Checks.FactRules;

/// <summary>How far around a fact its rule looks for words.</summary>
internal enum Reach
{
    /// <summary>In its sentence.</summary>
    Sentence,

    /// <summary>In its paragraph.</summary>
    Paragraph,

    /// <summary>In the whole article.</summary>
    Article,
}

/// <summary>Words, of which one is near a fact or not.</summary>
/// <param name="patterns">The words.</param>
/// <param name="reach">How far they are looked for.</param>
internal sealed class NearWords(TextPattern[] patterns, Reach reach)
{
    /// <summary>Whether there are no words.</summary>
    public bool IsEmpty => patterns.Length == 0;

    /// <summary>Reads the words of an option.</summary>
    /// <exception cref="RuleOptionException">A word is not a regular expression.</exception>
    public static TextPattern[] Read(RuleOptions options, string key, string description) =>
        [.. RulePatterns.Of(options.List(key, description), key, new PatternManner(IgnoresCase: true, IsWord: true))];

    /// <summary>Starts to look in an article.</summary>
    public Search In(ArticleFacts facts) => new(patterns, reach, facts.Article);

    /// <summary>Looks in one article, and once in each sentence or paragraph, however many facts it has.</summary>
    /// <param name="patterns">The words.</param>
    /// <param name="reach">How far they are looked for.</param>
    /// <param name="article">The article.</param>
    internal sealed class Search(TextPattern[] patterns, Reach reach, Article article)
    {
        private int lastBlock = -1;
        private int lastSentence = -1;
        private bool isFound;

        /// <summary>Whether one of the words is near a place in the prose of a block.</summary>
        public bool Finds(int block, TextSpan span)
        {
            Prose prose = article.Blocks[block].Prose;
            int sentence = reach == Reach.Sentence ? Math.Max(0, prose.SentenceIndexAt(span.Start)) : 0;
            if (lastBlock >= 0 && (reach == Reach.Article || (block == lastBlock && sentence == lastSentence)))
                return isFound;
            (lastBlock, lastSentence) = (block, sentence);
            isFound = reach switch
            {
                Reach.Article => article.Blocks.Any(other => IsIn(other.Prose.Text)),
                Reach.Paragraph => IsIn(prose.Text),
                _ => IsIn(prose.Sentences.IsEmpty ? prose.Text : prose.Text.Substring(prose.Sentences[sentence].Start, prose.Sentences[sentence].Length)),
            };
            return isFound;
        }

        private bool IsIn(string text)
        {
            text = text.Replace('\n', ' ');
            foreach (TextPattern pattern in patterns)
                if (pattern.IsIn(text))
                    return true;
            return false;
        }
    }
}

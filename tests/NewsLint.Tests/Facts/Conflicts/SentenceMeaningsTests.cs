using NewsLint.Facts;
using NewsLint.Facts.Conflicts;
using NewsLint.Reading;
using NewsLint.Text;

namespace NewsLint.Tests.Facts.Conflicts;

/// <summary>Sentences that say the same in other words are near each other, whatever else their articles share.</summary>
public class SentenceMeaningsTests
{
    private const string First = "Harbour news\n\nThe boat sank off the harbour of Carrick on Monday.\n\nThe skipper was married 3 weeks before his murder.\n\nThe harbour board will borrow 40 dollars from a bank.\n";
    private const string Second = "Harbour news\n\nA harbour boat sank off Carrick.\n\nHe wed 2 weeks ahead of the shooting.\n\nThe harbour gives 50 dollars of credit to lenders.\n";

    [Fact]
    public void A_sentence_is_nearest_to_its_own_telling()
    {
        (ComparedFigures a, ComparedFigures b) = (Read("a.txt", First), Read("b.txt", Second));
        Assert.Equal(["3 weeks", "40 dollars"], a.All.Select(f => f.Figure.Words.ToString()));
        for (int i = 0; i < 2; i++)
        {
            double own = a.Meanings.Likeness(a.All[i], b.Meanings, b.All[i]);
            double other = a.Meanings.Likeness(a.All[i], b.Meanings, b.All[1 - i]);
            Assert.True(own > other + 0.5, $"{a.All[i].Figure.Words}: {own} and {other}");
            Assert.Equal(own, b.Meanings.Likeness(b.All[i], a.Meanings, a.All[i]), 12);
        }
    }

    [Fact]
    public void Words_without_a_vector_say_nothing()
    {
        (ComparedFigures a, ComparedFigures b) = (Read("a.txt", "Qxzvb\n\nQxzvb qzzx 12 qxxq.\n"), Read("b.txt", Second));
        Assert.Equal(0, a.Meanings.Likeness(a.All[0], b.Meanings, b.All[0]));
    }

    private static ComparedFigures Read(string path, string text) => new ArticleFacts(ArticleReader.Read(path, new ArticleText(text))).ComparedFigures;
}

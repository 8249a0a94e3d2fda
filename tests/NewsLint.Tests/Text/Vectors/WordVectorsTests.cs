using NewsLint.Text;
using NewsLint.Text.Vectors;

namespace NewsLint.Tests.Text.Vectors;

/// <summary>Words of like use are near.</summary>
public class WordVectorsTests
{
    [Theory]
    [InlineData("killed", "died", "paid")]
    [InlineData("boat", "vessels", "taxes")]
    [InlineData("employees", "staff", "rifles")]
    [InlineData("acquisition", "purchased", "earthquake")]
    public void A_word_is_nearer_to_one_of_like_use(string word, string near, string far) => Assert.True(Cosine(word, near) > Cosine(word, far) + 0.2);

    [Fact]
    public void Forms_of_a_word_have_one_vector() => Assert.Equal(Vector("boat"), Vector("boats"));

    [Theory]
    [InlineData("the")]
    [InlineData("Qxzvbn")]
    public void A_function_word_and_an_unknown_word_have_none(string word) => Assert.False(WordVectors.Default.Add(Stem.Hash(word), 1, new float[WordVectors.Size]));

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3, 4, 0, 0, 0, 0 })]
    [InlineData(new byte[] { (byte)'N', (byte)'L', (byte)'V', 1, 9, 0, 0, 0 })]
    public void Other_bytes_are_refused(byte[] file) => Assert.Throws<InvalidDataException>(() => new WordVectors(file));

    private static double Cosine(string a, string b)
    {
        (float[] x, float[] y) = (Vector(a), Vector(b));
        return Dot(x, y) / Math.Sqrt(Dot(x, x) * Dot(y, y));
    }

    private static double Dot(float[] a, float[] b) => a.Zip(b, static (x, y) => (double)x * y).Sum();

    private static float[] Vector(string word)
    {
        float[] sum = new float[WordVectors.Size];
        Assert.True(WordVectors.Default.Add(Stem.Hash(word), 1, sum));
        return sum;
    }
}

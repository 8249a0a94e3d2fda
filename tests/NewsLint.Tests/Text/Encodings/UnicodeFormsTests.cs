using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Tests.Text.Encodings;

/// <summary>Compares with the framework's normalization, which loads ICU.</summary>
public class UnicodeFormsTests
{
    [Fact]
    public void Every_character_of_a_letter_and_a_mark_is_composed_as_Unicode_says()
    {
        for (int value = 0x80; value < 0xD800; value++)
        {
            string parts = ((char)value).ToString().Normalize(NormalizationForm.FormD);
            string composed = parts.Normalize(NormalizationForm.FormC);
            if (parts.Length > 1 && parts.Skip(1).All(c => c is >= '\u0300' and <= '\u036F'))
                Assert.Equal(composed, UnicodeForms.Compose(parts));
        }
    }

    [Theory]
    [InlineData("a\u0302\u0323")]
    [InlineData("e\u0301\u0302")]
    [InlineData("o\u031B\u0301")]
    [InlineData("o\u0301\u031B\u0323")]
    [InlineData("q\u0301")]
    [InlineData("q\u0301\u0323")]
    [InlineData("c\u0327\u0301\u0301")]
    public void Marks_in_any_order_are_composed_as_Unicode_says(string text) =>
        Assert.Equal(text.Normalize(NormalizationForm.FormC), UnicodeForms.Compose(text));

    [Fact]
    public void Ligatures_and_forms_are_made_ordinary_as_Unicode_says()
    {
        foreach ((int first, int last) in new[] { (0xFB00, 0xFB06), (0xFB50, 0xFBB1), (0xFBD3, 0xFD3D), (0xFE70, 0xFEFC), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6) })
            for (int value = first; value <= last; value++)
                if (char.IsLetterOrDigit((char)value) || value >= 0xFF00)
                    Assert.Equal(((char)value).ToString().Normalize(NormalizationForm.FormKC), UnicodeForms.ToOrdinary(((char)value).ToString()));
    }
}

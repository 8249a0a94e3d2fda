using System.Text;
using NewsLint.Linting;

namespace NewsLint.Tests.Linting;

public class BinaryContentTests
{
    [Fact]
    public void A_picture_is_no_text()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 1, 0];
        Assert.True(BinaryContent.Is(png, null));
    }

    [Fact]
    public void A_zero_byte_in_copy_is_a_fault_of_the_copy() =>
        Assert.False(BinaryContent.Is("The mayor\0 said on Monday that the vote would go ahead."u8, null));

    [Fact]
    public void Copy_in_wide_encodings_is_text_with_a_byte_order_mark_and_without()
    {
        byte[] bytes = Encoding.Unicode.GetBytes("The mayor said so.");
        Assert.False(BinaryContent.Is(bytes, null));
        Assert.False(BinaryContent.Is(bytes, Encoding.Unicode));
        Assert.False(BinaryContent.Is([.. Encoding.Unicode.Preamble, .. bytes], null));
        Assert.False(BinaryContent.Is([.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes("so")], null));
    }

    [Fact]
    public void Copy_in_another_encoding_than_declared_is_text() =>
        Assert.False(BinaryContent.Is(Encoding.Latin1.GetBytes("L'été à la plage, déjà vécu"), null));
}

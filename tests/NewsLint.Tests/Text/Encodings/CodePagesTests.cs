using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Tests.Text.Encodings;

public class CodePagesTests
{
    [Fact]
    public void Table_holds_what_the_code_pages_of_NET_hold()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(12, CodePages.All.Length);
        foreach (CodePage page in CodePages.All)
        {
            Encoding encoding = Encoding.GetEncoding(Damage.Pages.Single(p => p.Name == page.Name).CodePage);
            for (int value = 0x80; value <= 0xFF; value++)
            {
                char own = page[(byte)value];
                char theirs = encoding.GetString([(byte)value])[0];
                // For an undefined byte, .NET reads a control or a private-use character; its Mac Roman has other bytes for the euro and the ohm.
                if (own != CodePages.Undefined && !(page.Name == "Mac Roman" && value is 0xBD or 0xDB))
                    Assert.Equal((page.Name, value, own), (page.Name, value, theirs));
                else if (own == CodePages.Undefined)
                    Assert.True(theirs == value || theirs is >= '\uE000' and < '\uF900', $"{page.Name} {value:X2} is {(int)theirs:X4}");
            }
        }
    }

    [Fact]
    public void Every_character_leads_back_to_its_byte()
    {
        foreach (CodePage page in CodePages.All)
            for (int value = 0x80; value <= 0xFF; value++)
                if (page[(byte)value] is var c and not CodePages.Undefined)
                    Assert.Equal(value, CodePages.ByteOf(page, c));
    }
}

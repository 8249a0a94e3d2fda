using System.Text;
using NewsLint.Checks;

namespace NewsLint.Tests.Checks.Encoding;

public class InvalidEncodingTests
{
    private const string English = "The mayor didn’t say “no” — the café’s owner, Zoë, paid £5 for a résumé.\nNobody knows why.\n";

    [Theory]
    [InlineData(1252, "Windows-1252", English)]
    [InlineData(1250, "Windows-1250", "Prezydent Łodzi powiedział, że święta będą spokojne, choć wciąż brakuje żołnierzy.\n„To był błąd” – przyznał Jarosław Kaczyński.\n")]
    [InlineData(1251, "Windows-1251", "Президент России заявил, что переговоры начнутся в среду.\nЦены на хлеб снизились впервые за год, сообщает агентство.\n")]
    [InlineData(1253, "Windows-1253", "Ο πρωθυπουργός δήλωσε ότι η Ελλάδα δεν θα πληρώσει άλλα τρία δισεκατομμύρια ευρώ.\n")]
    [InlineData(932, "Shift-JIS", "首相は「来年までに防衛費を倍にする」と述べた。東京は静かだ。\n記者会見で質問に答えた。\n")]
    [InlineData(950, "Big5", "總統表示，雙方將繼續對話，歡迎各國參加。\n台北今天下雨，學校停課一天。\n")]
    [InlineData(54936, "GB18030", "中国外交部发言人表示，双方将继续对话，欢迎各国参加。\n北京今天下雨，学校停课一天。\n")]
    public void Encoding_that_fits_is_named_and_the_fix_reads_the_whole_file_in_it(int codePage, string name, string text)
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = System.Text.Encoding.GetEncoding(codePage).GetBytes(text);
        Finding finding = Assert.Single(EncodingLint.Run(bytes, select: "NL1003"));
        Assert.Contains($"in {name} the text reads", finding.Message, StringComparison.Ordinal);
        Assert.Equal(text, EncodingLint.Mend(bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_without_a_byte_order_mark_is_one_finding(bool bigEndian)
    {
        byte[] bytes = new UnicodeEncoding(bigEndian, false).GetBytes(English);
        Finding finding = Assert.Single(EncodingLint.Run(bytes));
        Assert.Equal("NL1003", finding.RuleId);
        Assert.Equal(English, EncodingLint.Mend(bytes));
    }

    [Fact]
    public void In_a_file_that_is_UTF_8_but_for_some_bytes_only_these_are_read_anew()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes("The café’s owner ate cr"), 0xE8, .. "me br"u8, 0xFB, .. System.Text.Encoding.UTF8.GetBytes("lée.\n")];
        Assert.Equal("The café’s owner ate crème brûlée.\n", EncodingLint.Mend(bytes));
    }
}

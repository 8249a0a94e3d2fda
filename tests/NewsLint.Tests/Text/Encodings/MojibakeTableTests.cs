using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Tests.Text.Encodings;

/// <summary>Tables of broken and of correct text, made from the sentences by program.</summary>
public class MojibakeTableTests
{
    private static readonly int[][] Chains =
    [
        .. Damage.Pages.Select(page => new[] { page.CodePage }),
        [1252, 1252], [28591, 28591], [1252, 28591], [28591, 1252], [1250, 1250], [1254, 1254], [10000, 10000], [437, 437], [850, 850], [1252, 1252, 1252], [28591, 28591, 28591],
    ];

    /// <summary>Text that only looks broken: names, formulas, phonetics, drawings, code.</summary>
    private static readonly string[] Odd =
    [
        "São Paulo, Pâté, ÅNGSTRÖM, ESTAÇÃO, AMANHÃ”, „CAFÉ“, L’ÉTÉ…", "IRMÃ… IRMÃ— MAÇÃ? ALEMÃ", "“ATÉ AMANHÃ”, disse João.", "VOILÀ! À LA CARTE: PÂTÉ, CRÈME BRÛLÉE – 12 €",
        "«À l’école», «Où ?», «Ça !», “École”, ‘État’, —Él—, –À–", "Å i åa ä e ö", "BLÅ“ og RØD”", "Å, Ø og Æ er bogstaver; Å\u00A0være", "NAÏVETÉ™ CAFÉ® SOUFFLÉ©", "Đà Nẵng, Ðakovo? Đakovo, Þórður, Ð og Þ",
        "x² + y³ ≥ √2·π ± ½, a×b÷c ≠ ∞, ∑ ∂f/∂x ≈ ∫ Ω", "√π ≈ 1.77; 2√π; ¬(A ∧ B); ∆t = 5 µs; 3·10⁸ m/s", "[ˈʃtraːsə], /ˈæŋstrəm/, /θɪŋk ðæt/, [ʁɛ̃.dø]", "┌──┬──┐\n│ à│ é│\n├──┼──┤\n└──┴──┘", "├─ École\n│  ├─ été.txt\n└─ Österreich\n░▒▓ █▄▀",
        "║ ╔═╗ ║ ╚═╝ ╠═╣ ╩╦╬", "(づ｡◕‿‿◕｡)づ ¯\\_(ツ)_/¯ ಠ_ಠ ʕ•ᴥ•ʔ", "Code: `cafÃ©`, `â€™` and `Ã¤` show it.", "A § 5 Abs. 2, ¶ 3, † 1999, ‡ ebd., № 7, © 2020, ® and ™", "5 °C, 10 ‰, 20 ¢, ¥500, £3, 7 €, ₹90, ₺12, ₽4, ₴8",
        "¿Qué? ¡Ánimo! 1.ª y 2.º", "Ñandú, ÑU, AÑO, ESPAÑA", "Łódź, ŁÓDŹ, ŻÓŁĆ, ŹDŹBŁO", "ĂȘTIA, RÂND, ÎN, GĂŞTE", "İSTANBUL, ĞÜŞİÖÇ, IĞDIR", "Ă, Â, Î, Ș, Ț", "ČŠŽ čšž ĎŤŇ ďťň", "ŐŰ őű ÁRVÍZTŰRŐ", "Ķīļņš Ēģē", "Ǆ Ǉ ǆ",
        "РІВНЕ і Рівне, Сіль, Віктор, Єва; СССР» и «ВВС»…", "ΑΒΓ και αβγ: Άέή, ΐ, ΰ", "ВЈЕРА и Вјера; Ђорђе", "שָׁלוֹם עוֹלָם", "مَرْحَبًا بِالعَالَم", "नमस्ते दुनिया", "สวัสดีชาวโลก", "Հայաստան, საქართველო", "😀👩\u200D💻❤️🇫🇷1️⃣", "𝐛𝐨𝐥𝐝 and 𝒾𝓉𝒶𝓁𝒾𝒸",
        "Motörhead, Blue Öyster Cult, Hüsker Dü, Mötley Crüe, Beyoncé, Sigur Rós, Zoë, Renée, François, Chloë", "Peña Nieto, Muñoz, Ibáñez, Ángela, Íñigo, Óscar, Ñ", "Dvořák, Škoda, Žižek, Čapek, Wałęsa, Kieślowski, Ionesco, Brâncuși", "Erdoğan, Gülen, Atatürk, Şahin, Çelik, Işık", "Søren Kierkegaard, Tromsø, Åse, Øystein, Ærø", "Ólafur, Þór, Sigurðardóttir, Ísafjörður",
        "Nguyễn Phú Trọng, Võ Văn Thưởng, Phạm Minh Chính", "Kūkai, Tōkyō, Ōsaka; al-Ḥusayn, Ṭāhā; Śiva, Kṛṣṇa", "pǔtōnghuà, lǎo shī, nǚ", "Māori, Hawaiʻi, Taʻū, Vava’u", "naïf—or “naïve”—at the café’s fête", "A ¬ B; Ä ‚Äpfel‘ und ‚Äußerung‘", "‹Ça›, ›Österreich‹, »Ü«", "’Éire’ and ‘Óglaigh’", "U+00C3 is Ã, U+00C2 is Â.", "Ã, ã, Õ and õ are Portuguese letters; Â, â too.",
    ];

    /// <summary>Text that is reported but not restored as a whole, because a word of it has two possible originals: the chain of encodings, and the start of the sentence.</summary>
    private static readonly string[] NotMended =
    [
        "1250: 首相は「来年までに防衛費を倍にする」と述べた。東京は静かだ。",
        "1257: Ľudia v Košiciach",
        "28592: As irmãs de",
        "28592: Não há razão",
        "10000: Împăratul și fiica",
        "10000: Президент России заявил,",
        "10000: В Санкт-Петербурге открылся",
        "10000: Премијер Ђинђић је",
        "10000: Ў Мінску прайшоў",
        "437: 首相は「来年までに防衛費を倍にする」と述べた。東京は静かだ。",
        "850: Ľudia v Košiciach",
        "850: Novak Đoković i",
        "850: В Санкт-Петербурге открылся",
        "20866: Ещё не всё",
        "1252+1252: Überraschend kündigte Österreichs",
        "1252+1252: Ähnlich äußerte sich",
        "1252+1252: Ľudia v Košiciach",
        "1252+1252: Äiti sanoi, että",
        "1252+1252: Prezidentė Dalia Grybauskaitė",
        "28591+28591: Ľudia v Košiciach",
        "28591+28591: Prezidentė Dalia Grybauskaitė",
        "1252+28591: Ľudia v Košiciach",
        "1252+28591: Prezidentė Dalia Grybauskaitė",
        "28591+1252: Überraschend kündigte Österreichs",
        "28591+1252: Ähnlich äußerte sich",
        "28591+1252: Ľudia v Košiciach",
        "28591+1252: Äiti sanoi, että",
        "28591+1252: Prezidentė Dalia Grybauskaitė",
        "28591+1252: 中国外交部发言人表示，双方将继续对话，欢迎各国参加。",
        "1250+1250: Überraschend kündigte Österreichs",
        "1250+1250: Ähnlich äußerte sich",
        "1250+1250: Äiti sanoi, että",
        "1250+1250: 首相は「来年までに防衛費を倍にする」と述べた。東京は静かだ。",
        "1254+1254: Ľudia v Košiciach",
        "1254+1254: Prezidentė Dalia Grybauskaitė",
        "10000+10000: Împăratul și fiica",
        "10000+10000: Президент России заявил,",
        "10000+10000: В Санкт-Петербурге открылся",
        "10000+10000: Премијер Ђинђић је",
        "10000+10000: Ў Мінску прайшоў",
        "437+437: 首相は「来年までに防衛費を倍にする」と述べた。東京は静かだ。",
        "850+850: Ľudia v Košiciach",
        "850+850: Novak Đoković i",
        "850+850: «Мы не ждали",
        "850+850: Київ і Рівне",
        "1252+1252+1252: Überraschend kündigte Österreichs",
        "1252+1252+1252: Ähnlich äußerte sich",
        "1252+1252+1252: Ľudia v Košiciach",
        "1252+1252+1252: Äiti sanoi, että",
        "1252+1252+1252: Prezidentė Dalia Grybauskaitė",
        "28591+28591+28591: Ľudia v Košiciach",
        "28591+28591+28591: Prezidentė Dalia Grybauskaitė",
    ];

    public static IEnumerable<object[]> BrokenChains => Chains.SelectMany(chain => Enum.GetValues<Loss>()
        .Where(loss => loss == Loss.Kept || chain.All(page => page is >= 1250 and < 1260)).Select(loss => new object[] { loss, string.Join('+', chain) }));

    [Theory]
    [MemberData(nameof(BrokenChains))]
    internal void Broken_sentence_is_reported_and_never_mended_wrongly(Loss loss, string chain)
    {
        int[] pages = [.. chain.Split('+').Select(int.Parse)];
        foreach ((string sentence, string broken) in Cases(loss, pages))
        {
            ImmutableArray<BrokenText> found = MojibakeFinder.Find(broken, []);
            Assert.True(found.Length > 0, $"not reported: {broken}");
            AssertNoWrongWord(sentence, broken, Mend(broken, found));
        }
    }

    [Fact]
    public void Sentences_of_which_no_byte_is_lost_are_mended_but_for_those_that_are_known()
    {
        int all = 0;
        var failed = new List<string>();
        foreach (int[] chain in Chains.Where(chain => !chain.Contains(1251) && !chain.Contains(1253)))
        {
            foreach ((string sentence, string broken) in Cases(Loss.Kept, chain))
            {
                all++;
                if (Mend(broken, MojibakeFinder.Find(broken, [])) != sentence)
                    failed.Add($"{string.Join('+', chain)}: {string.Join(' ', sentence.Split(' ').Take(3))}");
            }
        }
        Assert.True(all >= 250, $"{all} cases");
        Assert.Equal(string.Join('\n', NotMended), string.Join('\n', failed));
    }

    [Fact]
    public void Mending_twice_changes_nothing_more()
    {
        foreach ((_, string broken) in Cases(Loss.Question, [1252]))
        {
            string once = Mend(broken, MojibakeFinder.Find(broken, []));
            Assert.Equal(once, Mend(once, MojibakeFinder.Find(once, [])));
        }
    }

    [Fact]
    public void Sound_text_of_any_language_is_left_alone()
    {
        string[] sentences = [.. Sentences.All.SelectMany(s => s.Texts)];
        string[] sound =
        [
            .. sentences, .. sentences.Select(s => s.ToUpperInvariant()), .. sentences.Select(s => s.Normalize(System.Text.NormalizationForm.FormD)), .. sentences.Select(s => s.Replace(' ', '\u00A0')), .. Odd,
        ];
        Assert.True(sound.Distinct().Count() >= 250);
        foreach (string text in sound)
            Assert.Equal((text, ""), (text, string.Join("; ", MojibakeFinder.Find(text, []).Select(b => b.Meant))));
        string together = string.Join('\n', sound);
        Assert.Empty(MojibakeFinder.Find(together, []));
    }

    internal static string Mend(string broken, ImmutableArray<BrokenText> found)
    {
        IEnumerable<TextChange> changes = found.SelectMany(b => b.Changes);
        return SourceText.From(broken).WithChanges(changes).ToString();
    }

    /// <summary>Each word is the original, or remains broken.</summary>
    internal static void AssertNoWrongWord(string sentence, string broken, string mended)
    {
        if (mended == sentence)
            return;
        string[] right = sentence.Split(' ');
        string[] was = broken.Split(' ');
        string[] got = mended.Split(' ');
        Assert.True(right.Length == got.Length && was.Length == got.Length, $"{broken}\n{mended}\n{sentence}");
        for (int i = 0; i < got.Length; i++)
            Assert.True(got[i] == right[i] || got[i] == was[i], $"\"{was[i]}\" became \"{got[i]}\", not \"{right[i]}\", in: {broken}");
    }

    private static IEnumerable<(string Sentence, string Broken)> Cases(Loss loss, int[] chain) =>
        Sentences.All.SelectMany(s => s.Texts).Select(s => (s, Damage.Break(s, loss, chain))).Where(pair => pair.s != pair.Item2);
}

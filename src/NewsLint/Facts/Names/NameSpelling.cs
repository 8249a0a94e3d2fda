using System.Text;
using NewsLint.Text.Encodings;

namespace NewsLint.Facts.Names;

/// <summary>How two words differ that may be one name.</summary>
internal enum NameSlip : byte
{
    /// <summary>They do not differ in one slip.</summary>
    None,

    /// <summary>A letter more at the end: also how a plural, an adjective or the name of a wife differs.</summary>
    Ending,

    /// <summary>Another letter, or another way to write the sounds of another alphabet: also how two people's names differ.</summary>
    Variant,

    /// <summary>Two ways to write one sound: ph and f, -son and -sen, Mc and Mac.</summary>
    Sound,

    /// <summary>Two spellings of one name that a word list gives: Gaddafi, Qaddafi.</summary>
    Listed,

    /// <summary>A prefix left out: O'Rourke, Rourke.</summary>
    Prefix,

    /// <summary>A capital inside the word: LeVarne, Levarne.</summary>
    Case,

    /// <summary>An accent: José, Jose, or Müller, Mueller.</summary>
    Accent,

    /// <summary>A letter dropped, or a key beside the right one.</summary>
    Typing,

    /// <summary>A letter doubled, or once instead of twice, or the wrong one of two doubled.</summary>
    Doubling,

    /// <summary>Two letters swapped: hardly ever two people's names.</summary>
    Swap,
}

/// <summary>Compares the spelling of two words. All methods are linear in the length of the words.</summary>
internal static class NameSpelling
{
    /// <summary>The letters of Latin alphabets with an accent.</summary>
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžøØłŁđĐıȘșȚț";

    /// <summary>The same letters without it.</summary>
    private const string Plain = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzoOlLdDiSsTt";

    /// <summary>The rows of a keyboard, as English copy is typed on it.</summary>
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The length of O' and D'.</summary>
    private const int PrefixLength = 2;

    /// <summary>The maximum number of letters by which two ways to write one sound differ in length.</summary>
    private const int MostLonger = 3;

    /// <summary>Returns whether a word begins with O' or D'.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> word) => word is ['O' or 'D', '\'' or '’', ..];

    /// <summary>Returns the letter under which words are compared: the initial without a prefix and an accent, as a capital; F for Ph.</summary>
    public static char Initial(string word) => word.StartsWith("Ph", StringComparison.Ordinal) ? 'F' : char.ToUpperInvariant(WithoutAccent(HasPrefix(word) && word.Length > PrefixLength ? word[PrefixLength] : word[0]));

    /// <summary>Returns how two different words differ.</summary>
    public static NameSlip Compare(string a, string b)
    {
        if (HasPrefix(a) != HasPrefix(b))
            return a.AsSpan(HasPrefix(a) ? PrefixLength : 0).SequenceEqual(b.AsSpan(HasPrefix(b) ? PrefixLength : 0)) ? NameSlip.Prefix : NameSlip.None;
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return IsAllCapitals(a) || IsAllCapitals(b) ? NameSlip.None : NameSlip.Case;
        if (!Ascii.IsValid(a) || !Ascii.IsValid(b))
        {
            (string plainA, string plainB) = (WithoutAccents(a), WithoutAccents(b));
            if (plainA.Equals(plainB, StringComparison.Ordinal) || WithDigraphs(a).Equals(WithDigraphs(b), StringComparison.Ordinal))
                return NameSlip.Accent;
            (a, b) = (plainA, plainB);
        }
        return Math.Abs(a.Length - b.Length) <= 1 && Slip(a, b) is > NameSlip.Variant and var slip ? slip
            : HaveOneSound(a, b, isLoose: false) ? NameSlip.Sound
            : Math.Abs(a.Length - b.Length) <= 1 && Slip(a, b) is > NameSlip.None and var other ? other
            : HaveOneSound(a, b, isLoose: true) ? NameSlip.Variant : NameSlip.None;
    }

    private static NameSlip Slip(string a, string b)
    {
        int start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        int end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        ReadOnlySpan<char> left = a.AsSpan(start, a.Length - start - end);
        ReadOnlySpan<char> right = b.AsSpan(start, b.Length - start - end);
        return (left.Length, right.Length) switch
        {
            (2, 2) when left[0] == right[1] && left[1] == right[0] => NameSlip.Swap,
            (1, 0) => Inserted(a, start, end),
            (0, 1) => Inserted(b, start, end),
            (1, 1) when start > 0 => IsBeside(left[0], right[0]) ? NameSlip.Typing : NameSlip.Variant,
            _ => AreDoubledElsewhere(a, b) ? NameSlip.Doubling : NameSlip.None,
        };
    }

    /// <summary>Returns what a letter more is. At the end it can be an ending: Clintons, Iraqi, American. So can one before a last s: Finches.</summary>
    private static NameSlip Inserted(string longer, int start, int end)
    {
        if (start == 0)
            return NameSlip.None;
        bool isDoubled = longer[start] == longer[start - 1];
        if (end == 0)
            return longer[^1] == 's' && !isDoubled ? NameSlip.None : isDoubled && longer[^1] is not ('s' or 'e') ? NameSlip.Doubling : NameSlip.Ending;
        return end == 1 && longer[^1] == 's' ? NameSlip.None : isDoubled ? NameSlip.Doubling : NameSlip.Typing;
    }

    /// <summary>Whether two words differ only in which letters are doubled: Cincinnati, Cincinatti.</summary>
    private static bool AreDoubledElsewhere(string a, string b)
    {
        (int i, int k) = (0, 0);
        while (i < a.Length && k < b.Length && a[i] == b[k])
        {
            (i, k) = (AfterRun(a, i), AfterRun(b, k));
        }
        return i == a.Length && k == b.Length;

        static int AfterRun(string word, int at)
        {
            int next = at + 1;
            return next < word.Length && word[next] == word[at] ? next + 1 : next;
        }
    }

    private static bool HaveOneSound(string a, string b, bool isLoose)
    {
        if (Math.Abs(a.Length - b.Length) > MostLonger)
            return false;
        var first = new NameSounds(a, isLoose);
        var second = new NameSounds(b, isLoose);
        char sound;
        do
        {
            sound = first.Next();
            if (sound != second.Next())
                return false;
        }
        while (sound != '\0');
        return true;
    }

    private static bool IsBeside(char a, char b)
    {
        foreach (string row in Rows)
        {
            int at = row.IndexOf(char.ToLowerInvariant(a), StringComparison.Ordinal);
            if (at >= 0)
                return row.IndexOf(char.ToLowerInvariant(b), StringComparison.Ordinal) is >= 0 and var other && Math.Abs(at - other) == 1 && !(IsVowel(a) && IsVowel(b));
        }
        return false;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    internal static bool IsAllCapitals(string word)
    {
        foreach (char c in word)
            if (char.IsLower(c))
                return false;
        return true;
    }

    private static string WithoutAccents(string word) => string.Create(word.Length, word, static (plain, from) =>
    {
        for (int i = 0; i < plain.Length; i++)
            plain[i] = WithoutAccent(from[i]);
    });

    private static char WithoutAccent(char letter) =>
        char.IsAscii(letter) ? letter : Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : UnicodeForms.Letter(letter);

    /// <summary>Replaces letters that copy without accents writes as two: Mueller, Kjaer, Voss.</summary>
    private static string WithDigraphs(string word)
    {
        var plain = new StringBuilder(word.Length + 2);
        foreach (char letter in word)
            _ = letter switch
            {
                'ä' or 'æ' => plain.Append("ae"),
                'ö' or 'ø' or 'œ' => plain.Append("oe"),
                'ü' => plain.Append("ue"),
                'å' => plain.Append("aa"),
                'ß' => plain.Append("ss"),
                'þ' => plain.Append("th"),
                'Ä' or 'Æ' => plain.Append("Ae"),
                'Ö' or 'Ø' => plain.Append("Oe"),
                'Ü' => plain.Append("Ue"),
                'Å' => plain.Append("Aa"),
                'Þ' => plain.Append("Th"),
                'ð' => plain.Append('d'),
                _ => plain.Append(WithoutAccent(letter)),
            };
        return plain.ToString();
    }
}

using System.Text;

namespace NewsLint.Facts.Names;

/// <summary>How two words differ that may be one name.</summary>
internal enum NameSlip : byte
{
    /// <summary>They do not differ in one slip.</summary>
    None,

    /// <summary>Another vowel or letter, -son and -sen, ph and f, Mc and Mac: also how two people's names differ.</summary>
    Variant,

    /// <summary>A prefix left out: O'Rourke, Rourke.</summary>
    Prefix,

    /// <summary>A capital inside the word: LeVarne, Levarne.</summary>
    Case,

    /// <summary>An accent: José, Jose.</summary>
    Accent,

    /// <summary>A letter dropped or doubled, or a key beside the right one.</summary>
    Typing,

    /// <summary>Two letters swapped: hardly ever two people's names.</summary>
    Swap,
}

/// <summary>Compares the spelling of two words. All methods are linear in the length of the words.</summary>
internal static class NameSpelling
{
    /// <summary>The letters of Latin alphabets with an accent.</summary>
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžøØłŁđĐ";

    /// <summary>The same letters without it.</summary>
    private const string Plain = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzoOlLdD";

    /// <summary>The rows of a keyboard, as English copy is typed on it.</summary>
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The length of O' and D'.</summary>
    private const int PrefixLength = 2;

    /// <summary>Returns whether a word begins with O' or D'.</summary>
    public static bool HasPrefix(ReadOnlySpan<char> word) => word is ['O' or 'D', '\'' or '’', ..];

    /// <summary>Returns the letter under which words are compared: the initial without a prefix.</summary>
    public static char Initial(string word) => HasPrefix(word) ? word[PrefixLength] : word[0];

    /// <summary>Returns how two different words differ.</summary>
    public static NameSlip Compare(string a, string b)
    {
        if (HasPrefix(a) != HasPrefix(b))
            return a.AsSpan(HasPrefix(a) ? PrefixLength : 0).SequenceEqual(b.AsSpan(HasPrefix(b) ? PrefixLength : 0)) ? NameSlip.Prefix : NameSlip.None;
        if (Math.Abs(a.Length - b.Length) > 1)
            return IsVariant(a, b) ? NameSlip.Variant : NameSlip.None;
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return IsAllCapitals(a) || IsAllCapitals(b) ? NameSlip.None : NameSlip.Case;
        if (!Ascii.IsValid(a) || !Ascii.IsValid(b))
        {
            (string plainA, string plainB) = (WithoutAccents(a), WithoutAccents(b));
            return plainA.Equals(plainB, StringComparison.Ordinal) ? NameSlip.Accent : NameSlip.None;
        }
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
            _ => IsVariant(a, b) ? NameSlip.Variant : NameSlip.None,
        };
    }

    /// <summary>A letter at the end is an ending: Clintons, Iraqi, American. So is one before a last s.</summary>
    private static NameSlip Inserted(string longer, int start, int end) =>
        end == 0 || start == 0 || (end == 1 && longer[^1] is 's' or 'n') ? NameSlip.None : NameSlip.Typing;

    private static bool IsVariant(string a, string b) => Folded(a).Equals(Folded(b), StringComparison.Ordinal);

    private static string Folded(string word)
    {
        if (word.StartsWith("Mac", StringComparison.Ordinal) && word.Length > 5)
            word = "Mc" + word[3..];
        return word.Replace("ph", "f", StringComparison.Ordinal);
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
            plain[i] = Accented.IndexOf(from[i], StringComparison.Ordinal) is >= 0 and var at ? Plain[at] : from[i];
    });
}

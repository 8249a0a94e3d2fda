using System.Globalization;
using System.Text;
using NewsLint.Syntax;

namespace NewsLint.Training;

/// <summary>A sentence of a treebank with its correct tags, heads and relations.</summary>
/// <param name="Text">Its text, assembled from the tokens.</param>
/// <param name="Tokens">Its tokens, with the correct answers.</param>
/// <param name="Genre">The text's genre.</param>
internal sealed record GoldSentence(string Text, TreeToken[] Tokens, string Genre)
{
    /// <summary>Returns the same sentence in other capitals.</summary>
    public GoldSentence Recased(bool all)
    {
        char[] text = Text.ToCharArray();
        for (int i = 0; i < text.Length; i++)
            if (all || i == 0 || !char.IsLetterOrDigit(text[i - 1]) && text[i - 1] is not ('\'' or '’'))
                text[i] = char.ToUpperInvariant(text[i]);
        return this with { Text = new string(text) };
    }
}

/// <summary>Reads CoNLL-U.</summary>
internal static class Treebank
{
    private static readonly Dictionary<string, Relation> Relations = new(StringComparer.Ordinal)
    {
        ["root"] = Relation.Root, ["nsubj"] = Relation.Nsubj, ["nsubj:outer"] = Relation.Nsubj, ["nsubj:pass"] = Relation.NsubjPass, ["obj"] = Relation.Obj, ["iobj"] = Relation.Iobj,
        ["obl"] = Relation.Obl, ["obl:unmarked"] = Relation.OblUnmarked, ["obl:agent"] = Relation.OblAgent, ["nmod"] = Relation.Nmod, ["nmod:poss"] = Relation.NmodPoss,
        ["nmod:unmarked"] = Relation.NmodUnmarked, ["nmod:desc"] = Relation.Compound, ["nummod"] = Relation.Nummod, ["amod"] = Relation.Amod, ["advmod"] = Relation.Advmod,
        ["det"] = Relation.Det, ["det:predet"] = Relation.Det, ["case"] = Relation.Case, ["mark"] = Relation.Mark, ["aux"] = Relation.Aux, ["aux:pass"] = Relation.AuxPass,
        ["cop"] = Relation.Cop, ["conj"] = Relation.Conj, ["cc"] = Relation.Cc, ["cc:preconj"] = Relation.Cc, ["compound"] = Relation.Compound, ["compound:prt"] = Relation.Prt,
        ["flat"] = Relation.Flat, ["fixed"] = Relation.Flat, ["goeswith"] = Relation.Flat, ["appos"] = Relation.Appos, ["acl"] = Relation.Acl, ["acl:relcl"] = Relation.AclRelcl,
        ["advcl"] = Relation.Advcl, ["advcl:relcl"] = Relation.AclRelcl, ["xcomp"] = Relation.Xcomp, ["ccomp"] = Relation.Ccomp, ["csubj"] = Relation.Csubj,
        ["csubj:pass"] = Relation.Csubj, ["csubj:outer"] = Relation.Csubj, ["parataxis"] = Relation.Parataxis, ["expl"] = Relation.Expl, ["discourse"] = Relation.Discourse,
        ["vocative"] = Relation.Discourse,
    };

    /// <summary>Reads the sentences of a file.</summary>
    public static IEnumerable<GoldSentence> Read(string path)
    {
        var rows = new List<string[]>();
        string genre = "";
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# genre = ", StringComparison.Ordinal))
                genre = line[10..];
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            if (line.Length > 0 || rows.Count == 0)
                continue;
            yield return Sentence(rows, genre);
            rows.Clear();
        }
    }

    private static GoldSentence Sentence(List<string[]> rows, string genre)
    {
        var text = new StringBuilder();
        var tokens = new TreeToken[rows.Count];
        int[] heads = [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1)];
        bool[] isMark = [.. rows.Select(r => r[7] == "punct" || r[1].All(c => !char.IsLetterOrDigit(c) && TreeTokens.IsMark(c)) && r[4] != "POS")];
        for (int i = 0; i < rows.Count; i++)
        {
            string[] row = rows[i];
            tokens[i] = new TreeToken(text.Length, row[1].Length);
            text.Append(row[1]);
            if (row[9] != "SpaceAfter=No")
                text.Append(' ');
            if (isMark[i])
                continue;
            tokens[i].Tag = TagOf(row[4], row[2]);
            int head = heads[i];
            while (head >= 0 && isMark[head])
                head = heads[head];
            tokens[i].Head = head;
            tokens[i].Relation = head < 0 ? Relation.Root : Relations.GetValueOrDefault(row[7], Relation.Dep);
        }
        // Only one word is the root.
        int root = Array.FindIndex(tokens, t => t.Tag != Tag.Mark && t.Head < 0);
        for (int i = root + 1; i < tokens.Length && root >= 0; i++)
        {
            if (tokens[i].Tag == Tag.Mark || tokens[i].Head >= 0)
                continue;
            tokens[i].Head = root;
            tokens[i].Relation = Relation.Dep;
        }
        return new GoldSentence(text.ToString(), tokens, genre);
    }

    private static Tag TagOf(string tag, string lemma)
    {
        if (tag.StartsWith("VB", StringComparison.Ordinal) && lemma is "be" or "have" or "do")
            return Enum.Parse<Tag>(char.ToUpperInvariant(lemma[0]) + lemma[1..] + tag);
        return tag switch
        {
            "PRP$" => Tag.PRPS,
            "WP$" => Tag.WPS,
            "$" => Tag.Currency,
            "NFP" or ":" or "," or "." or "''" or "``" or "-LRB-" or "-RRB-" or "HYPH" => Tag.SYM,
            _ => Enum.TryParse(tag, out Tag known) ? known : Tag.SYM,
        };
    }
}

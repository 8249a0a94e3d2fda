namespace NewsLint.Stories;

/// <summary>What two articles share: sums over their common words.</summary>
internal struct SharedWeights
{
    private float all, lead, numbers, names;
    private float firstHead, secondHead, firstNames, secondNames, firstPlaces, secondPlaces;
    private bool hasLeadNumber;

    /// <summary>Adds a word that both have.</summary>
    /// <param name="first">Where and how it occurs in one.</param>
    /// <param name="second">The same for the other.</param>
    /// <param name="product">The product of its weights.</param>
    public void Add(TermMarks first, TermMarks second, float product)
    {
        all += product;
        TermMarks both = first & second;
        hasLeadNumber |= ArticleWeights.IsLeadNumber(both);
        lead += both.HasFlag(TermMarks.InLead) ? product : 0;
        numbers += both.HasFlag(TermMarks.IsNumber) ? product : 0;
    }

    /// <summary>Whether a word that both have also counts by its information: it is a name or in a head.</summary>
    public static bool NeedsInformation(TermMarks first, TermMarks second) =>
        ((first | second) & TermMarks.InHead) != 0 || ArticleWeights.IsName(first | second);

    /// <summary>Adds the information of a word that both have.</summary>
    /// <param name="first">Where and how it occurs in one.</param>
    /// <param name="firstCount">The number of its occurrences there.</param>
    /// <param name="second">The same for the other.</param>
    /// <param name="secondCount">The number of its occurrences there.</param>
    /// <param name="information">The weight of one occurrence.</param>
    public void AddInformation(TermMarks first, int firstCount, TermMarks second, int secondCount, float information)
    {
        float square = information * information;
        firstHead += first.HasFlag(TermMarks.InHead) ? square : 0;
        secondHead += second.HasFlag(TermMarks.InHead) ? square : 0;
        if (!ArticleWeights.IsName(first | second))
            return;
        names += square * firstCount * secondCount;
        bool isInLeads = (first & second).HasFlag(TermMarks.InLead);
        firstNames += isInLeads ? information * firstCount : 0;
        secondNames += isInLeads ? information * secondCount : 0;
        firstPlaces += ArticleWeights.IsLeadPlace(first) ? information : 0;
        secondPlaces += ArticleWeights.IsLeadPlace(second) ? information : 0;
    }

    /// <summary>Sets the evidence of the words and returns the cosine of the names.</summary>
    public readonly float Weigh(in ArticleWeights first, in ArticleWeights second, Span<float> evidence)
    {
        evidence[(int)TellingEvidence.Words] = all;
        evidence[(int)TellingEvidence.Lead] = lead / (first.Lead * second.Lead);
        evidence[(int)TellingEvidence.Numbers] = numbers / (first.Numbers * second.Numbers);
        evidence[(int)TellingEvidence.Head] = MathF.Min(firstHead / (first.Head * second.Flat), secondHead / (second.Head * first.Flat));
        evidence[(int)TellingEvidence.HeadShare] = MathF.Min(firstHead / (first.Head * first.Head), secondHead / (second.Head * second.Head));
        evidence[(int)TellingEvidence.OtherLeadNames] = Missing(firstNames, first.LeadNames, secondNames, second.LeadNames);
        evidence[(int)TellingEvidence.OtherPlaces] = Missing(firstPlaces, first.LeadPlaces, secondPlaces, second.LeadPlaces);
        evidence[(int)TellingEvidence.OtherLeadNumbers] = first.HasLeadNumber && second.HasLeadNumber && !hasLeadNumber ? 1 : 0;
        return names / (first.Names * second.Names);
    }

    /// <summary>Returns the share that the other lacks, the lower of both; 0 if either has none.</summary>
    private static float Missing(float firstShared, float first, float secondShared, float second) =>
        first == 0 || second == 0 ? 0 : MathF.Max(0, MathF.Min(1 - (firstShared / first), 1 - (secondShared / second)));
}

namespace NewsLint.Stories;

/// <summary>The sums of the weights of an article's words, by which what it shares with another is divided.</summary>
internal struct ArticleWeights
{
    /// <summary>The length of the vector of all words.</summary>
    public float Length;

    /// <summary>The length of all words, each counted once.</summary>
    public float Flat;

    /// <summary>The length of the words in the head, each counted once.</summary>
    public float Head;

    /// <summary>The length of the words in the lead, as a share of all.</summary>
    public float Lead;

    /// <summary>The length of the numbers, as a share of all.</summary>
    public float Numbers;

    /// <summary>The length of the names, by their counts.</summary>
    public float Names;

    /// <summary>The sum of the names in the lead, by their counts in the article.</summary>
    public float LeadNames;

    /// <summary>The sum of the places in the lead, each counted once.</summary>
    public float LeadPlaces;

    /// <summary>Whether the lead has a number that is not a year.</summary>
    public bool HasLeadNumber;

    /// <summary>Whether a word is always capitalised.</summary>
    public static bool IsName(TermMarks marks) => (marks & (TermMarks.IsCapital | TermMarks.IsLowercase | TermMarks.IsNumber)) == TermMarks.IsCapital;

    /// <summary>Whether a name is a place in the lead.</summary>
    public static bool IsLeadPlace(TermMarks marks) => (marks & (TermMarks.InLead | TermMarks.IsPlace)) == (TermMarks.InLead | TermMarks.IsPlace);

    /// <summary>Whether a word is a number in the lead, but not a year.</summary>
    public static bool IsLeadNumber(TermMarks marks) => (marks & (TermMarks.InLead | TermMarks.IsNumber | TermMarks.IsYear)) == (TermMarks.InLead | TermMarks.IsNumber);

    /// <summary>Adds a word: lengths remain squares until <see cref="Finish"/>.</summary>
    /// <param name="marks">Where and how it occurs.</param>
    /// <param name="count">The number of its occurrences.</param>
    /// <param name="weight">Its weight.</param>
    /// <param name="information">The weight of one occurrence.</param>
    public void Add(TermMarks marks, int count, float weight, float information)
    {
        float square = weight * weight;
        Length += square;
        Flat += information * information;
        if (marks.HasFlag(TermMarks.InHead))
            Head += information * information;
        if (marks.HasFlag(TermMarks.InLead))
            Lead += square;
        if (marks.HasFlag(TermMarks.IsNumber))
            Numbers += square;
        if (!IsName(marks))
            return;
        float name = count * information;
        Names += name * name;
        if (marks.HasFlag(TermMarks.InLead))
            LeadNames += name;
        if (IsLeadPlace(marks))
            LeadPlaces += information;
    }

    /// <summary>Takes the roots.</summary>
    public void Finish()
    {
        Length = Root(Length);
        Flat = Root(Flat);
        Head = Root(Head);
        Lead = Root(Lead) / Length;
        Numbers = Root(Numbers) / Length;
        Names = Root(Names);
    }

    private static float Root(float square) => MathF.Sqrt(MathF.Max(square, 1e-9f));
}

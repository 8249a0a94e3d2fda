namespace NewsLint.Text.Patterns;

/// <summary>The traits of a word that a pattern of whole lines can match.</summary>
[System.Flags]
internal enum LabelTraits : ushort
{
    None = 0,
    Word = 1,
    Capital = 2,
    Number = 4,
    Year = 8,
    IsoDate = 16,
    ClockTime = 32,
    Month = 64,
    Weekday = 128,
    Address = 256,
    Handle = 512,
    Colon = 1024,
    Separator = 2048,
    Any = 4095,
}

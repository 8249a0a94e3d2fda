namespace NewsLint.Text.Patterns;

/// <summary>What a word of a line can stand for in a pattern of whole lines.</summary>
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

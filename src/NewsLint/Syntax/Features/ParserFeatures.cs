namespace NewsLint.Syntax.Features;

/// <summary>
/// The features of a parser state (after Zhang and Nivre 2011), with sets of the children's tags instead of labels, and with the omitted
/// marks. Names: s is the stack from its top, b the next words, l and r the outermost children, w the word, t the tag, v the number
/// of children, s after l or r the set of their tags, d the distance, m marks, c commas, q quotation.
/// </summary>
internal static class ParserFeatures
{
    /// <summary>The number of features of a state.</summary>
    public const int Count = 130;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="state">The parser's state.</param>
    /// <param name="features">Room for <see cref="Count"/>.</param>
    public static void Write(SentenceWords words, ArcHybrid state, Span<ulong> features)
    {
        features = features[..Count];
        int s0 = state.Stack(0);
        int s1 = state.Stack(1);
        int s2 = state.Stack(2);
        int b0 = state.Buffer(0);
        int b1 = state.Buffer(1);
        int b2 = state.Buffer(2);
        int s0l = Of(state.Left, s0);
        int s0r = Of(state.Right, s0);
        int s0l2 = Of(state.Left2, s0);
        int s0r2 = Of(state.Right2, s0);
        int b0l = Of(state.Left, b0);
        int b0l2 = Of(state.Left2, b0);
        int s1l = Of(state.Left, s1);
        int s1r = Of(state.Right, s1);
        uint s0w = WordOf(words, s0);
        uint s0t = TagOf(words, s0);
        uint s1w = WordOf(words, s1);
        uint s1t = TagOf(words, s1);
        uint s2w = WordOf(words, s2);
        uint s2t = TagOf(words, s2);
        uint b0w = WordOf(words, b0);
        uint b0t = TagOf(words, b0);
        uint b1w = WordOf(words, b1);
        uint b1t = TagOf(words, b1);
        uint b2w = WordOf(words, b2);
        uint b2t = TagOf(words, b2);
        uint s0lw = WordOf(words, s0l);
        uint s0lt = TagOf(words, s0l);
        uint s0rw = WordOf(words, s0r);
        uint s0rt = TagOf(words, s0r);
        uint s0l2t = TagOf(words, s0l2);
        uint s0r2t = TagOf(words, s0r2);
        uint b0lw = WordOf(words, b0l);
        uint b0lt = TagOf(words, b0l);
        uint b0l2t = TagOf(words, b0l2);
        uint s1lw = WordOf(words, s1l);
        uint s1lt = TagOf(words, s1l);
        uint s1rw = WordOf(words, s1r);
        uint s1rt = TagOf(words, s1r);
        uint s0vl = Valency(state.Lefts, s0);
        uint s0ls = SetOf(state.LeftSet, s0);
        uint s0vr = Valency(state.Rights, s0);
        uint s0rs = SetOf(state.RightSet, s0);
        uint s1ls = SetOf(state.LeftSet, s1);
        uint s1vr = Valency(state.Rights, s1);
        uint s1rs = SetOf(state.RightSet, s1);
        uint b0vl = Valency(state.Lefts, b0);
        uint b0ls = SetOf(state.LeftSet, b0);
        uint d0 = Distance(s0, b0);
        uint d1 = Distance(s1, s0);
        uint m0 = MarksAt(words, b0);
        uint m1 = MarksAt(words, b1);
        uint ms = MarksAt(words, s0);
        uint c0 = CommasBetween(words, s0, b0);
        uint cs = CommasBetween(words, s1, s0);
        uint q = Quotation(words, s0, b0);
        uint dep = (uint)Math.Min(state.Depth, 4);
        features[0] = FeatureHash.Of(0, s0w);
        features[1] = FeatureHash.Of(1, s0t);
        features[2] = FeatureHash.Of(2, s0w, s0t);
        features[3] = FeatureHash.Of(3, b0w);
        features[4] = FeatureHash.Of(4, b0t);
        features[5] = FeatureHash.Of(5, b0w, b0t);
        features[6] = FeatureHash.Of(6, s1w);
        features[7] = FeatureHash.Of(7, s1t);
        features[8] = FeatureHash.Of(8, s1w, s1t);
        features[9] = FeatureHash.Of(9, b1w);
        features[10] = FeatureHash.Of(10, b1t);
        features[11] = FeatureHash.Of(11, s2w);
        features[12] = FeatureHash.Of(12, s2t);
        features[13] = FeatureHash.Of(13, b2w);
        features[14] = FeatureHash.Of(14, b2t);
        features[15] = FeatureHash.Of(15, b1w, b1t);
        features[16] = FeatureHash.Of(16, s0w, s0t, b0w, b0t);
        features[17] = FeatureHash.Of(17, s0w, s0t, b0w);
        features[18] = FeatureHash.Of(18, s0w, b0w, b0t);
        features[19] = FeatureHash.Of(19, s0w, s0t, b0t);
        features[20] = FeatureHash.Of(20, s0t, b0w, b0t);
        features[21] = FeatureHash.Of(21, s0w, b0w);
        features[22] = FeatureHash.Of(22, s0t, b0t);
        features[23] = FeatureHash.Of(23, s0t, b0w);
        features[24] = FeatureHash.Of(24, s0w, b0t);
        features[25] = FeatureHash.Of(25, s1w, s1t, s0w, s0t);
        features[26] = FeatureHash.Of(26, s1w, s1t, s0w);
        features[27] = FeatureHash.Of(27, s1w, s0w, s0t);
        features[28] = FeatureHash.Of(28, s1w, s1t, s0t);
        features[29] = FeatureHash.Of(29, s1t, s0w, s0t);
        features[30] = FeatureHash.Of(30, s1w, s0w);
        features[31] = FeatureHash.Of(31, s1t, s0t);
        features[32] = FeatureHash.Of(32, s1t, s0w);
        features[33] = FeatureHash.Of(33, s1w, s0t);
        features[34] = FeatureHash.Of(34, s1w, s1t, b0w, b0t);
        features[35] = FeatureHash.Of(35, s1w, s1t, b0w);
        features[36] = FeatureHash.Of(36, s1w, b0w, b0t);
        features[37] = FeatureHash.Of(37, s1w, s1t, b0t);
        features[38] = FeatureHash.Of(38, s1t, b0w, b0t);
        features[39] = FeatureHash.Of(39, s1w, b0w);
        features[40] = FeatureHash.Of(40, s1t, b0t);
        features[41] = FeatureHash.Of(41, s1t, b0w);
        features[42] = FeatureHash.Of(42, s1w, b0t);
        features[43] = FeatureHash.Of(43, b0t, b1t);
        features[44] = FeatureHash.Of(44, b0w, b1t);
        features[45] = FeatureHash.Of(45, b0t, b1w);
        features[46] = FeatureHash.Of(46, b0w, b1w);
        features[47] = FeatureHash.Of(47, b0t, b1t, b2t);
        features[48] = FeatureHash.Of(48, s0t, b0t, b1t);
        features[49] = FeatureHash.Of(49, s1t, s0t, b0t);
        features[50] = FeatureHash.Of(50, s2t, s1t, s0t);
        features[51] = FeatureHash.Of(51, s0t, s0lt, b0t);
        features[52] = FeatureHash.Of(52, s0t, s0rt, b0t);
        features[53] = FeatureHash.Of(53, s0t, b0t, b0lt);
        features[54] = FeatureHash.Of(54, s1t, s1rt, s0t);
        features[55] = FeatureHash.Of(55, s1t, s1lt, s0t);
        features[56] = FeatureHash.Of(56, s1t, s0t, s0lt);
        features[57] = FeatureHash.Of(57, s1t, s0t, s0rt);
        features[58] = FeatureHash.Of(58, s0w, b0t, b1t);
        features[59] = FeatureHash.Of(59, s0t, b0w, b1t);
        features[60] = FeatureHash.Of(60, s0t, b0t, b1w);
        features[61] = FeatureHash.Of(61, s1t, s0w, b0t);
        features[62] = FeatureHash.Of(62, s1w, s0t, b0t);
        features[63] = FeatureHash.Of(63, s1t, s0t, b0w);
        features[64] = FeatureHash.Of(64, s1t, s0t, b0t, b1t);
        features[65] = FeatureHash.Of(65, s2t, s1t, s0t, b0t);
        features[66] = FeatureHash.Of(66, s1t, s1rt, b0t);
        features[67] = FeatureHash.Of(67, s0w, d0);
        features[68] = FeatureHash.Of(68, s0t, d0);
        features[69] = FeatureHash.Of(69, b0w, d0);
        features[70] = FeatureHash.Of(70, b0t, d0);
        features[71] = FeatureHash.Of(71, s0t, b0t, d0);
        features[72] = FeatureHash.Of(72, s1t, s0t, d1);
        features[73] = FeatureHash.Of(73, s1w, d1);
        features[74] = FeatureHash.Of(74, s0w, d1);
        features[75] = FeatureHash.Of(75, s0w, s0vl, s0vr);
        features[76] = FeatureHash.Of(76, s0t, s0vl, s0vr);
        features[77] = FeatureHash.Of(77, s0w, s0vr);
        features[78] = FeatureHash.Of(78, s0t, s0vr);
        features[79] = FeatureHash.Of(79, s0w, s0vl);
        features[80] = FeatureHash.Of(80, s0t, s0vl);
        features[81] = FeatureHash.Of(81, b0w, b0vl);
        features[82] = FeatureHash.Of(82, b0t, b0vl);
        features[83] = FeatureHash.Of(83, s1w, s1vr);
        features[84] = FeatureHash.Of(84, s1t, s1vr);
        features[85] = FeatureHash.Of(85, s0lw);
        features[86] = FeatureHash.Of(86, s0lt);
        features[87] = FeatureHash.Of(87, s0rw);
        features[88] = FeatureHash.Of(88, s0rt);
        features[89] = FeatureHash.Of(89, b0lw);
        features[90] = FeatureHash.Of(90, b0lt);
        features[91] = FeatureHash.Of(91, s1rw);
        features[92] = FeatureHash.Of(92, s1rt);
        features[93] = FeatureHash.Of(93, s1lw);
        features[94] = FeatureHash.Of(94, s1lt);
        features[95] = FeatureHash.Of(95, s0l2t);
        features[96] = FeatureHash.Of(96, s0r2t);
        features[97] = FeatureHash.Of(97, b0l2t);
        features[98] = FeatureHash.Of(98, s0t, s0lt, s0l2t);
        features[99] = FeatureHash.Of(99, s0t, s0rt, s0r2t);
        features[100] = FeatureHash.Of(100, b0t, b0lt, b0l2t);
        features[101] = FeatureHash.Of(101, s0t, s0rw);
        features[102] = FeatureHash.Of(102, s0w, s0rt);
        features[103] = FeatureHash.Of(103, s1t, s1rw, s0t);
        features[104] = FeatureHash.Of(104, b0t, b0lw);
        features[105] = FeatureHash.Of(105, s0w, s0ls);
        features[106] = FeatureHash.Of(106, s0t, s0ls);
        features[107] = FeatureHash.Of(107, s0w, s0rs);
        features[108] = FeatureHash.Of(108, s0t, s0rs);
        features[109] = FeatureHash.Of(109, b0w, b0ls);
        features[110] = FeatureHash.Of(110, b0t, b0ls);
        features[111] = FeatureHash.Of(111, s1w, s1rs);
        features[112] = FeatureHash.Of(112, s1t, s1rs);
        features[113] = FeatureHash.Of(113, s1t, s1ls);
        features[114] = FeatureHash.Of(114, s0t, s0rs, b0t);
        features[115] = FeatureHash.Of(115, s1t, s1rs, s0t);
        features[116] = FeatureHash.Of(116, s0t, s0ls, b0t, b0ls);
        features[117] = FeatureHash.Of(117, s1t, s1ls, s0t, s0ls);
        features[118] = FeatureHash.Of(118, m0, s0t, b0t);
        features[119] = FeatureHash.Of(119, m0, b0t);
        features[120] = FeatureHash.Of(120, m0, s0w);
        features[121] = FeatureHash.Of(121, m0, b0w);
        features[122] = FeatureHash.Of(122, c0, s0t, b0t);
        features[123] = FeatureHash.Of(123, ms, s1t, s0t);
        features[124] = FeatureHash.Of(124, cs, s1t, s0t);
        features[125] = FeatureHash.Of(125, q, s0t, b0t);
        features[126] = FeatureHash.Of(126, m1, b0t, b1t);
        features[127] = FeatureHash.Of(127, m0, m1, s0t, b0t);
        features[128] = FeatureHash.Of(128, m0, s1t, s0t, b0t);
        features[129] = FeatureHash.Of(129, dep, s0t, b0t);
    }

    /// <summary>Returns the bit of a tag's group, for sets of children.</summary>
    public static uint GroupOf(Tag tag) => tag switch
    {
        Tag.NN or Tag.NNS => 1u << 0,
        Tag.NNP or Tag.NNPS => 1u << 1,
        Tag.PRP or Tag.EX => 1u << 2,
        Tag.IN => 1u << 3,
        Tag.TO => 1u << 4,
        Tag.DT or Tag.PDT or Tag.PRPS => 1u << 5,
        Tag.CC => 1u << 6,
        Tag.CD or Tag.Currency => 1u << 7,
        Tag.JJ or Tag.JJR or Tag.JJS => 1u << 8,
        Tag.RB or Tag.RBR or Tag.RBS => 1u << 9,
        Tag.MD => 1u << 10,
        Tag.POS => 1u << 11,
        Tag.WDT or Tag.WP or Tag.WPS or Tag.WRB => 1u << 12,
        Tag.VB or Tag.BeVB or Tag.HaveVB or Tag.DoVB => 1u << 13,
        Tag.VBG or Tag.BeVBG or Tag.HaveVBG or Tag.DoVBG => 1u << 14,
        Tag.VBN or Tag.BeVBN or Tag.HaveVBN or Tag.DoVBN => 1u << 15,
        Tag.VBD or Tag.VBP or Tag.VBZ => 1u << 16,
        >= Tag.BeVB and <= Tag.BeVBZ => 1u << 17,
        >= Tag.HaveVB and <= Tag.HaveVBZ => 1u << 18,
        >= Tag.DoVB => 1u << 19,
        Tag.RP => 1u << 20,
        _ => 1u << 21,
    };

    private static int Of(int[] children, int head) => head >= 0 ? children[head] : ArcHybrid.None;

    private static uint WordOf(SentenceWords words, int i) => i >= 0 ? words.Word[i] : 1;

    private static uint TagOf(SentenceWords words, int i) => i >= 0 ? (uint)words.Tag[i] + 1 : 0;

    private static uint Valency(int[] numbers, int i) => i >= 0 ? (uint)Math.Min(numbers[i], 4) : 5;

    private static uint SetOf(uint[] sets, int i) => i >= 0 ? sets[i] : uint.MaxValue;

    private static uint MarksAt(SentenceWords words, int i) => i >= 0 ? (uint)words.Marks[i] : 64;

    private static uint Distance(int left, int right) => left < 0 || right < 0 ? 0 : (right - left) switch
    {
        <= 4 => (uint)(right - left),
        <= 6 => 5u,
        <= 10 => 6u,
        _ => 7u,
    };

    private static uint CommasBetween(SentenceWords words, int left, int right) =>
        left < 0 || right < 0 ? 5 : (uint)Math.Min(3, words.Commas[right] - words.Commas[left]);

    private static uint Quotation(SentenceWords words, int left, int right) =>
        left < 0 || right < 0 ? 4 : (words.IsQuoted[left] ? 1u : 0) + (words.IsQuoted[right] ? 2u : 0);
}

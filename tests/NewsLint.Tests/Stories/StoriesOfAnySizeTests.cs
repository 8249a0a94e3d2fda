using NewsLint.Facts;
using NewsLint.Reading;
using NewsLint.Stories;
using NewsLint.Text;

namespace NewsLint.Tests.Stories;

public class StoriesOfAnySizeTests
{
    private static readonly string[] Tellers = ["The harbour master", "A diver", "The mayor", "A trader", "The board", "A skipper", "The union", "An engineer", "The bishop", "A teacher", "The vicar", "A baker"];

    private static readonly string[] Remarks =
    [
        "called the winter lost", "asked for tents", "counted the herring barrels", "wants a second survey", "blamed the old mortar", "fears for the regatta",
        "praised the masons", "wrote to the minister", "rang the bells at noon", "sent the pupils home", "opened the parish hall", "gave away bread",
    ];

    [Fact]
    public void A_story_that_is_told_twelve_times_is_one()
    {
        Story story = Assert.Single(Group([.. Tellers.Select((_, i) => Ferry("Carrick", "eleven cracks", i))]));
        Assert.Equal(12, story.Members.Count);
    }

    [Fact]
    public void Two_events_of_one_kind_are_two_stories_when_their_tellings_lead_with_other_names()
    {
        Story[] stories = [.. Group([.. Enumerable.Range(0, 6).Select(i => Ferry("Carrick", "eleven cracks", i)), .. Enumerable.Range(0, 6).Select(i => Quay("Norby", i))])];
        Assert.Equal("0 1 2 3 4 5; 6 7 8 9 10 11", string.Join("; ", stories.Select(s => string.Join(' ', s.Members))));
    }

    [Fact]
    public void Two_sums_that_both_have_join_a_round_up_without_a_date_to_its_story()
    {
        const string RoundUp = "Heard and seen at Brinmoor\n\nA swan walked into the bank and was led out by a clerk.\n\nThe kite fair at Brinmoor took in $3.2 million; $1.4 million of it goes to the lifeboat.\n";
        const string Report = "Club adds up its gains\n\nThe wind festival earned $3,214,900, the treasurer Ida Moss of Brinmoor wrote on Friday.\n\nBy contract $1,391,000 is for the rescuers' new engine.\n";
        string otherReport = Report.Replace("3,214", "5,114", StringComparison.Ordinal).Replace("1,391", "2,691", StringComparison.Ordinal);
        Assert.Single(Group([RoundUp, Report]));
        Assert.Empty(Group([RoundUp, otherReport]));
    }

    [Fact]
    public void Two_events_of_one_affair_are_told_apart_by_who_leads_each_and_by_their_figures()
    {
        string[] rovers =
        [
            "The Harwick Rovers have offered the keeper Dan Osprey a contract for six years, their manager Lou Marsh said on Friday. Marsh named no sum, but the bid is worth at least $9 million. The Rovers never paid as much. "
                + "Osprey also has bids from the Tarn Saints and from Otley Town.",
            "Lou Marsh confirmed on Friday that the Harwick Rovers want Dan Osprey. The manager of the Rovers has made the keeper an offer: six years, for no less than $9 million. The Tarn Saints are after Osprey as well.",
        ];
        string[] saints =
        [
            "The Tarn Saints will pay Dan Osprey $12 million over four years, their owner Piet Rook told the radio on Monday. The offer of the Saints beats what the Harwick Rovers would give the keeper.",
            "Piet Rook flew to see Dan Osprey on Monday and brought an offer of the Tarn Saints: four years, $12 million. Rook has owned the Saints since spring. Otley Town and the Harwick Rovers want the keeper too.",
        ];
        Story[] stories = [.. Group([.. rovers, .. saints])];
        Assert.Equal("0 1; 2 3", string.Join("; ", stories.Select(s => string.Join(' ', s.Members))));
    }

    private static string Ferry(string town, string cracks, int i) =>
        $"{town} ferry terminal shut\n\nDivers found {cracks} in the pier of the {town} ferry terminal and the harbour board shut it on Tuesday. {Tellers[i]} {Remarks[i]}.\n\n"
        + $"The {town} terminal handles the mail of the islands; its pier was built by Ada Finch's grandfather. Repairs last until March.\n";

    private static string Quay(string town, int i) =>
        $"{town} quay closed\n\nA crane fell on the quay of the {town} ferry terminal and the port authority closed it on Friday. {Tellers[i]} {Remarks[i]}.\n\n"
        + $"The {town} quay handles timber for Brack and Sons, and Olga Brack asked for a new crane. The wreck is cleared next week.\n";

    private static IReadOnlyList<Story> Group(string[] texts) =>
        StoryGrouper.Group([.. texts.Select((text, i) => StoryFeatures.Read(new ArticleFacts(ArticleReader.Read($"{i:D2}.txt", new ArticleText(text)))))]);
}

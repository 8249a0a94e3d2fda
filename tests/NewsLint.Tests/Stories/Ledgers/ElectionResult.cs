namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>Five tellings of one election result, with planted differences.</summary>
internal static class ElectionResult
{
    public static readonly (string Name, string Text)[] Tellings =
    [
        ("2019-03-18-agency.txt", """"
            Marsh wins second term in Tavria

            ORLEV, Tavria, March 18 (Agency) - President Elena Marsh won a second term in Sunday's election in Tavria with 54.3 percent of the vote, the electoral commission said on Monday.

            Her challenger, the banker Piotr Havel, won 41.8 percent. Turnout was 67 percent, the highest since 1994.

            "This is a victory for everyone who gets up early to go to work," Marsh, 58, told supporters in Orlev.

            About 6.1 million people were entitled to vote at 9,200 polling stations.

            Her party, Forward, won 112 of the 200 seats in parliament. Havel conceded at 11:30 p.m. on Sunday.

            Marsh will be sworn in on April 12.

            """"),
        ("2019-03-18-courier.txt", """"
            Tavria's president re-elected by wide margin

            Elena Marsh has been re-elected president of Tavria with 54.3 per cent of the vote, according to results published on Monday.

            Piotr Havel, a banker, took 48.1 per cent. The turnout of 67 per cent was the highest since 1994.

            "This is a victory for everyone who gets up early to go to work," the president, 58, said in the capital, Orlev.

            Forward, her party, has 121 of 200 seats in the new parliament.

            Havel conceded defeat at 11.30pm on Sunday.

            """"),
        ("2019-03-18-press.txt", """"
            Marsh re-elected in Tavria as turnout hits 76 percent

            Tavria's President Elena Marsh defeated the banker Piotr Havel in Sunday's presidential election, winning 54.3 percent to his 41.8 percent.

            Turnout was 76 percent, the highest since 1994, the electoral commission said.

            "This is a victory for everyone who gets up late to go to work," Marsh, 58, said.

            Her Forward party won 112 seats in the 200-seat parliament. Some 6.1 million voters were registered.

            Marsh takes the oath of office on April 21.

            """"),
        ("2019-03-19-record.txt", """"
            Havel says he will not challenge result

            Piotr Havel, who lost Sunday's presidential election in Tavria to President Elena Marsh, said on Tuesday that he would not challenge the result.

            Marsh, 85, won 53.4 percent of the vote and Havel 41.8 percent. Turnout was 67 percent.

            The party of the president, Forward, won 112 of the 200 seats. Havel had conceded at 11:30 p.m. on Saturday.

            There were 9,200 polling stations for 6.1 million voters.

            """"),
        ("2019-03-19-world.txt", """"
            Tavria: second term for Marsh

            Voters in Tavria have given President Elena Marsh a second term. She won 54.3 percent of the vote on Sunday; Piotr Havell, a banker, won 41.8 percent.

            Two thirds of those entitled to vote went to 9,200 polling stations, the commission said. Turnout was 67 percent, the highest since 1949.

            Marsh will be sworn in on April 12 in the capital, Orlev. Forward won 112 seats of 200.

            """"),
    ];
}

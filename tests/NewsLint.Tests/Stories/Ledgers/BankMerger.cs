namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>Five tellings of one bank merger, with planted differences.</summary>
internal static class BankMerger
{
    public static readonly (string Name, string Text)[] Tellings =
    [
        ("2023-05-09-atlas.txt", """"
            Brandt to buy Colne Savings for 4.2 billion euros

            ZURICH, May 9 (Atlas) - Brandt Bank AG agreed on Tuesday to buy its smaller rival Colne Savings for 4.2 billion euros in cash and shares, creating the country's third-largest lender.

            The deal will cut about 1,900 jobs and close 140 branches by the end of 2025, the two banks said in a joint statement.

            Brandt will pay 31.50 euros a share, a premium of 24 percent to Colne's closing price on Monday. Shareholders of Colne will own 18 percent of the enlarged group.

            "We are building a bank that our children will still be proud of," said Chief Executive Ursula Hartmann, 54, who will lead the combined group.

            Colne, founded in 1871, has 9,400 employees and 2.6 million customers.

            Shares of Colne rose 21 percent in Zurich on Tuesday. Regulators are expected to rule on the deal in October.

            """"),
        ("2023-05-09-meridian.txt", """"
            Colne Savings accepts €4.2bn takeover by Brandt

            Brandt Bank is to take over Colne Savings in a deal worth €4.2bn that will make it the third-largest lender in the country.

            About 1,900 posts will go and 140 branches will shut, the banks announced on Tuesday.

            Investors in Colne are offered €31.50 for each share, 24 per cent more than Monday's close. They will hold 16 per cent of the merged bank.

            Ursula Hartmann, the 54-year-old chief executive of Brandt, will run the combined bank. "We are building a bank that our grandchildren will still be proud of," she said.

            Colne was founded in 1817 and employs 9,400 people. It serves 2.6m customers.

            Its shares were up 21 per cent in Zurich.

            """"),
        ("2023-05-09-northern.txt", """"
            1,900 jobs to go as Brandt swallows Colne

            Some 1,900 people will lose their jobs after Brandt Bank agreed to buy Colne Savings for 4.2 billion euros ($4.6 billion) on Tuesday, unions said.

            The banks plan to close 104 branches by the end of 2026.

            Brandt offered 31.50 euros per share for Colne, which was founded in 1871 and has 9,400 staff and 2.6 million customers.

            "We are building a bank that our children will still be proud of," Brandt's chief executive, Ursula Hartman, told reporters. Hartmann, 54, will head the group.

            Antonio Reyes, who speaks for the bank workers' union, said that the cuts were a slap in the face.

            Shares in Colne jumped 12 percent on Tuesday.

            """"),
        ("2023-05-10-sterling.txt", """"
            What the Brandt deal means for savers

            Customers of Colne Savings will keep their account numbers after Brandt Bank's 4.4 billion euro takeover, which the banks announced on Tuesday.

            Colne has 2.6 million customers. The merged bank will close 140 branches.

            Hartmann, 45, told savers that nothing would change before the regulators had spoken.

            "We are building a bank that our children will still be proud of," she said.

            The number of jobs to be cut is put at 1,900. Colne, founded in 1871, has a workforce of 9,400.

            """"),
        ("2023-05-10-wire.txt", """"
            Brandt chief defends takeover of Colne Savings

            GENEVA, May 10 (Wire) - The chief executive of Brandt Bank, Ursula Hartmann, on Wednesday defended its 4.2 billion euro acquisition of Colne Savings, a day after the banks announced it in Geneva.

            The purchase will cost 2,900 jobs, and 140 branches will be closed by the end of 2025.

            Brandt is paying 31.50 euros a share, a premium of 42 percent.

            Hartmann, 54, will be in charge of the combined group, in which the shareholders of Colne will have 18 percent.

            Colne has 2.6 million customers and 9,400 employees, and was founded in 1871.

            """"),
    ];
}

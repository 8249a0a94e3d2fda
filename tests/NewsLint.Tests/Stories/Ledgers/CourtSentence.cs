namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>Five tellings of one sentence in court, with planted differences.</summary>
internal static class CourtSentence
{
    public static readonly (string Name, string Text)[] Tellings =
    [
        ("2021-11-04-capital.txt", """"
            Former mayor Pell sentenced to seven years for bribery

            ASHFORD, Nov 4 (Capital News) - A judge sentenced former mayor Douglas Pell to seven years in prison on Thursday for taking $640,000 in bribes from builders.

            A jury of seven women and five men convicted Pell, 61, in July on 11 counts of bribery and fraud after a trial of nine weeks.

            "You sold the trust of this town by the square foot," Judge Miriam Oduya told him.

            Pell took the money between 2011 and 2016 from three companies that wanted to build on the old harbour, prosecutors said.

            Oduya also ordered him to repay $640,000 and to pay a fine of $50,000. Prosecutors had asked for 12 years.

            His lawyer, Walter Finch, said that he would appeal.

            """"),
        ("2021-11-04-daily.txt", """"
            Ex-Mayor Gets 7 Years in Ashford Bribery Case

            Douglas Pell, the former mayor of Ashford, was sentenced Thursday to seven years in prison for accepting bribes of $640,000.

            Pell, 61, was found guilty in July of 12 counts of bribery and fraud. The trial lasted nine weeks.

            "You sold the trust of this town by the square mile," said Judge Miriam Oduya.

            The judge fined him $50,000. The prosecution had sought a sentence of 12 years.

            Finch, his lawyer, said Pell would appeal.

            """"),
        ("2021-11-04-express.txt", """"
            Pell jailed for nine years over harbour bribes

            Former Ashford mayor Douglas Pell was jailed for nine years on Thursday over $640,000 that builders paid him.

            Pell, 63, was convicted in July of 11 counts of bribery and fraud by a jury of seven women and five men.

            Judge Miriam Oduya fined him $15,000 and told him: "You sold the trust of this town by the square foot."

            He took the bribes between 2011 and 2016 from four companies, the court heard.

            His lawyer, Walter Finch, said he would appeal.

            """"),
        ("2021-11-05-county.txt", """"
            Ashford looks back on the Pell case

            People in Ashford spoke of relief on Friday, a day after their former mayor, Douglas Pell, was sent to prison for seven years.

            Pell was sentenced on Thursday for taking $460,000 in bribes from three companies. A jury found him guilty in June.

            The judge, Miriam Oduya, fined him $50,000 and said: "You sold the trust of this town by the square foot."

            Prosecutors had wanted a sentence of 15 years for Pell, 61. The trial took nine weeks.

            """"),
        ("2021-11-05-tribune.txt", """"
            Town to ask Pell for bribe money

            The town of Ashford will ask its former mayor, Douglas Pell, to repay the $640,000 in bribes for which a judge sentenced him to seven years in prison on Wednesday.

            Pell, 61, was found guilty of 11 counts of bribery and fraud after a nine-week trial.

            He has been ordered to pay a fine of $50,000.

            Judge Miriam Odoya said that he sold the trust of the town.

            """"),
    ];
}

namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>Five tellings of one mine accident, with planted differences.</summary>
internal static class MineAccident
{
    public static readonly (string Name, string Text)[] Tellings =
    [
        ("2022-08-17-andes.txt", """"
            Nine miners trapped after Chilean shaft collapse

            COPIHUE, Chile, Aug 17 (Andes Press) - Nine miners were trapped 420 metres underground after a shaft collapsed at the Santa Rosario copper mine in northern Chile on Wednesday, officials said.

            Three miners were killed and 22 were rescued, the mining minister, Laura Contreras, told reporters at the site.

            The collapse happened at 5:15 a.m. (0915 GMT) when 34 workers were in the shaft.

            "We have heard them knocking on the pipes and we will not stop until every one of them is home," said Contreras, 49.

            The mine near the town of Copihue is owned by Minera Altura and produced 48,000 tonnes of copper last year. It opened in 1963.

            The injured men were taken by helicopter to a hospital in Arica.

            A drill from Antofagasta was expected to reach the men on Saturday.

            """"),
        ("2022-08-17-globe.txt", """"
            Three dead in Chile mine, nine missing

            At least three people died and nine others were trapped on Wednesday when a shaft gave way at a copper mine in northern Chile.

            The men are about 420 metres below the surface at the Santa Rosario mine, said Laura Contreras, the country's mining minister.

            Thirty-four people were working in the shaft when it collapsed at 5:15 am. Rescuers brought out 22 of them.

            "We have heard them knocking on the pipes and we will not stop until every one of them is home," Contreras, 49, said.

            Helicopters took the injured men to a hospital in Arica.

            Minera Altura, which owns the mine, said that it produced 84,000 tonnes of copper in 2021. The mine opened in 1963.

            """"),
        ("2022-08-17-pacific.txt", """"
            Chile: miners trapped in collapse at Santa Rosario

            A collapse in a copper mine in the north of Chile has killed four miners and trapped nine, the government said on Wednesday.

            Twenty-two men were rescued from the Santa Rosario mine near the town of Caldera. The trapped men are 240 metres underground.

            Thirty-four miners were inside when the shaft fell in at 6:15 a.m., the mining minister Laura Contreras, 49, said.

            "We have heard them shouting through the pipes and we will not stop until every one of them is home," she added.

            The mine has been in operation since 1963 and is owned by Minera Altura.

            """"),
        ("2022-08-18-herald.txt", """"
            Families wait for miners at Santa Rosario

            Families of the nine miners who have been trapped in the Santa Rosario mine since Wednesday prayed at its gates on Thursday.

            The accident killed three workers. Another 22 got out. The company, Minera Altura, had 43 men in the shaft when it collapsed at 5:15 a.m.

            The injured men were taken to a hospital in Vallenar.

            The miners are trapped at a depth of 420 metres. A drill is expected to reach them on Sunday.

            The mine near Copihue opened in 1936 and produced 48,000 tonnes of copper last year.

            "We have heard them knocking on the pipes and we will not stop until every one of them is home," the mining minister, Laura Contreras, 59, said.

            """"),
        ("2022-08-18-signal.txt", """"
            Rescue drill nears trapped Chilean miners

            A drill on Thursday neared the place where nine miners were trapped by a collapse at the Santa Rosario copper mine in Chile a day before.

            Mining Minister Lara Contreras said that the drill would reach the men, who are 420 metres underground, on Saturday.

            The collapse at the mine near Copihue left three people dead; 22 miners were saved.

            The shaft collapsed on Tuesday at 5:15 a.m. with 34 workers in it.

            The mine's owner, Minera Altura, produced 48,000 tonnes of copper there last year.

            """"),
    ];
}

namespace NewsLint.Tests.Stories.Ledgers;

/// <summary>Five tellings of one ferry fire, with planted differences.</summary>
internal static class FerryFire
{
    public static readonly (string Name, string Text)[] Tellings =
    [
        ("2024-03-12-coast.txt", """"
            Fire on Solway ferry injures 14

            PORT ANSON, March 12 (Coast Wire) - Fourteen people were hurt on Tuesday when fire broke out on the ferry Maid of Skerry in Anson Sound, the coastguard said.

            The ferry was carrying 212 people from Port Anson to Lorne when the fire started in its engine room at 7:40 a.m.

            "We saw smoke from the stern and the captain told everyone to go to the upper deck," said Maureen Kessler, 41, a teacher who was on board.

            The Maid of Skerry was built in 1989. A refit in the winter cost $12 million, according to its owner, Lorne Steam Packet.

            Captain Hamish Doyle, 58, was the last to leave the ship.

            The owner said it would not sail again before an inspection.

            """"),
        ("2024-03-12-harbor.txt", """"
            Sixteen hurt in ferry blaze in Anson Sound

            A fire on the ferry Maid of Skerry in Anson Sound hurt 16 people on Tuesday morning, the coastguard said.

            The ferry had 221 people aboard on its way from Port Anson to Lorne when fire started in the engine room at 7:40 a.m.

            "We saw smoke from the stern and the captain told everyone to go to the lower deck," said Maureen Kesler, 41, a teacher.

            The ship was built in 1998. Lorne Steam Packet, its owner, said a refit in the winter cost nearly $12 million.

            Captain Hamish Doyle, 58, left the ship last.

            """"),
        ("2024-03-12-north.txt", """"
            Ferry fire hurts 12 off Port Anson

            Twelve people were injured on Tuesday when a fire broke out aboard the ferry Maid of Skerry, the coastguard said.

            About 212 people were aboard the ferry, which was sailing from Port Anson to Lorne. The fire started in the engine room at 8:40 a.m., it said.

            Maureen Kessler, 47, a teacher, said: "We saw smoke from the stern and the captain told everyone to go to the upper deck."

            Lorne Steam Packet, the owner of the ferry, spent $12 million on a refit in the winter. The ferry was built in 1989.

            The captain, Hamish Doyle, 58, was the last to leave the ship.

            """"),
        ("2024-03-13-isle.txt", """"
            Coastguard seeks cause of fire on Maid of Skerry

            The coastguard is looking for the cause of a fire that injured 14 people on the ferry Maid of Skerry in Anson Sound.

            The ferry carried 212 people when the fire started in its engine room at 7:40 a.m. on Tuesday.

            Captain Hamish Doyle, 53, was the last to leave the ship, which was built in 1989.

            A refit of the ferry cost its owner, Lorne Steam Packet, $21 million in the winter.

            Nobody in Lorne remembers a fire on a ferry before, said the harbour master, Ines Abara.

            """"),
        ("2024-03-13-metro.txt", """"
            Passengers tell of fire on Anson Sound ferry

            Passengers have told how they fled a fire on the ferry Maid of Skerry in Anson Sound, in which 14 people were hurt.

            There were 212 people aboard when the fire started in the engine room at 7:40 a.m. on Wednesday, the coastguard said.

            "We saw smoke from the stern and the captain told everyone to go to the upper deck," said Maureen Kessler, 41, a teacher from Lorne.

            The ferry, built in 1989, had a refit in the winter that cost $12 million, its owner, Lorne Steam Packet, said.

            """"),
    ];
}

namespace NewsLint.Tests.Checks.Style;

/// <summary>Pairs of spellings that were written down without the word list, and words that only look like one of a pair.</summary>
public class DialectTableTests
{
    /// <summary>British and American spellings.</summary>
    private const string Pairs = """
        colour/color colours/colors coloured/colored colouring/coloring honour/honor honours/honors honoured/honored honouring/honoring favour/favor
        favours/favors favoured/favored favouring/favoring labour/labor labours/labors laboured/labored labouring/laboring humour/humor humours/humors
        humoured/humored humouring/humoring rumour/rumor rumours/rumors rumoured/rumored rumouring/rumoring harbour/harbor harbours/harbors harboured/harbored
        harbouring/harboring neighbour/neighbor neighbours/neighbors behaviour/behavior behaviours/behaviors flavour/flavor flavours/flavors vapour/vapor
        vapours/vapors odour/odor odours/odors tumour/tumor tumours/tumors endeavour/endeavor endeavours/endeavors vigour/vigor rancour/rancor candour/candor
        splendour/splendor valour/valor clamour/clamor parlour/parlor armour/armor neighbourhood/neighborhood neighbourhoods/neighborhoods
        neighbourly/neighborly neighbouring/neighboring behavioural/behavioral colourful/colorful colourless/colorless favourite/favorite favourites/favorites
        favourable/favorable honourable/honorable fibre/fiber fibres/fibers litre/liter litres/liters centre/center centres/centers kilometre/kilometer
        kilometres/kilometers centimetre/centimeter centimetres/centimeters millimetre/millimeter millimetres/millimeters sabre/saber sabres/sabers
        epicentre/epicenter epicentres/epicenters sombre/somber meagre/meager lustre/luster calibre/caliber travelled/traveled travelling/traveling
        labelled/labeled labelling/labeling modelled/modeled modelling/modeling cancelled/canceled cancelling/canceling levelled/leveled levelling/leveling
        signalled/signaled signalling/signaling fuelled/fueled fuelling/fueling quarrelled/quarreled quarrelling/quarreling channelled/channeled
        channelling/channeling counselled/counseled counselling/counseling marshalled/marshaled marshalling/marshaling tunnelled/tunneled tunnelling/tunneling
        shovelled/shoveled shovelling/shoveling rivalled/rivaled rivalling/rivaling totalled/totaled totalling/totaling equalled/equaled equalling/equaling
        duelled/dueled duelling/dueling pedalled/pedaled pedalling/pedaling panelled/paneled panelling/paneling dialled/dialed dialling/dialing
        traveller/traveler travellers/travelers jewellery/jewelry jeweller/jeweler jewellers/jewelers counsellor/counselor counsellors/counselors
        marvellous/marvelous woollen/woolen skilful/skillful skilfully/skillfully wilful/willful wilfully/willfully fulfil/fulfill fulfils/fulfills
        fulfilment/fulfillment enrol/enroll enrols/enrolls enrolment/enrollment instalment/installment instalments/installments organise/organize
        organised/organized organising/organizing organises/organizes recognise/recognize recognised/recognized recognising/recognizing recognises/recognizes
        realise/realize realised/realized realising/realizing realises/realizes apologise/apologize apologised/apologized apologising/apologizing
        apologises/apologizes criticise/criticize criticised/criticized criticising/criticizing criticises/criticizes emphasise/emphasize emphasised/emphasized
        emphasising/emphasizing emphasises/emphasizes authorise/authorize authorised/authorized authorising/authorizing authorises/authorizes civilise/civilize
        civilised/civilized civilising/civilizing civilises/civilizes modernise/modernize modernised/modernized modernising/modernizing modernises/modernizes
        mobilise/mobilize mobilised/mobilized mobilising/mobilizing mobilises/mobilizes minimise/minimize minimised/minimized minimising/minimizing
        minimises/minimizes maximise/maximize maximised/maximized maximising/maximizing maximises/maximizes finalise/finalize finalised/finalized
        finalising/finalizing finalises/finalizes penalise/penalize penalised/penalized penalising/penalizing penalises/penalizes privatise/privatize
        privatised/privatized privatising/privatizing privatises/privatizes specialise/specialize specialised/specialized specialising/specializing
        specialises/specializes stabilise/stabilize stabilised/stabilized stabilising/stabilizing stabilises/stabilizes symbolise/symbolize
        symbolised/symbolized symbolising/symbolizing symbolises/symbolizes centralise/centralize centralised/centralized centralising/centralizing
        centralises/centralizes colonise/colonize colonised/colonized colonising/colonizing colonises/colonizes legalise/legalize legalised/legalized
        legalising/legalizing legalises/legalizes neutralise/neutralize neutralised/neutralized neutralising/neutralizing neutralises/neutralizes
        normalise/normalize normalised/normalized normalising/normalizing normalises/normalizes popularise/popularize popularised/popularized
        popularising/popularizing popularises/popularizes hospitalise/hospitalize hospitalised/hospitalized hospitalising/hospitalizing
        hospitalises/hospitalizes memorise/memorize memorised/memorized memorising/memorizing memorises/memorizes organisation/organization
        mobilisation/mobilization authorisation/authorization modernisation/modernization privatisation/privatization civilisation/civilization
        stabilisation/stabilization analyse/analyze analysed/analyzed analysing/analyzing paralyse/paralyze paralysed/paralyzed paralysing/paralyzing
        catalyse/catalyze catalysed/catalyzed catalysing/catalyzing defence/defense defences/defenses defenceless/defenseless offence/offense offences/offenses
        pretence/pretense anaemia/anemia anaemic/anemic oestrogen/estrogen leukaemia/leukemia diarrhoea/diarrhea orthopaedic/orthopedic
        paediatric/pediatric paediatrician/pediatrician haemorrhage/hemorrhage anaesthetic/anesthetic gynaecologist/gynecologist haemoglobin/hemoglobin
        palaeontologist/paleontologist faeces/feces manoeuvre/maneuver grey/gray aluminium/aluminum pyjamas/pajamas sceptical/skeptical
        sceptic/skeptic scepticism/skepticism plough/plow ploughed/plowed cosy/cozy mouldy/moldy smoulder/smolder smouldering/smoldering programmes/programs
        greying/graying sulphur/sulfur chequered/checkered draughty/drafty furore/furor
        """;

    /// <summary>Words that both dialects spell so.</summary>
    private const string LookAlikes = """
        advertise|exercise|revise|televise|supervise|surprise|comprise|compromise|devise|despise|disguise|enterprise|franchise|improvise
        merchandise|promise|premise|rise|wise|arise|size|prize|seize|capsize|maize|glamorous|humorous|vigorous
        laborious|honorary|coloration|invigorating|rigorous|error|terror|mirror|horror|tremor|actor|author|doctor|minor
        major|motor|tenor|senator|sponsor|governor|emperor|towards|afterwards|toward|parameter|diameter|perimeter|thermometer
        barometer|practice as a noun|a license to print|compelled|controlled|patrolled|rebelled|propelled|expelled|excelled|referred|occurred|preferred|skill
        will|fulfilled|enrolled|installed|distilled|dialogue|analogue|archaeology|aesthetic|doughnut|judgement|acknowledgement|inquiry|dispatch
        """;

    [Fact]
    public void Each_pair_in_one_article_is_a_mix()
    {
        string[] pairs = Pairs.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(pairs.Length, 300, 400);
        Assert.DoesNotContain(pairs, pair => Findings($"The {pair.Split('/')[0]} thing was near the pier.\n\nThen it was {pair.Split('/')[1]} near the pier again.\n") != 1);
    }

    [Fact]
    public void No_word_of_both_dialects_is_one()
    {
        string[] words = LookAlikes.Split(['|', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.InRange(words.Length, 80, 100);
        foreach (string host in new[] { "The harbour is grey, and its colour pleases the centre.", "The harbor is gray, and its color pleases the center." })
            Assert.DoesNotContain(words, word => Findings($"{host}\n\nIt was {word} near the pier again.\n") != 0);
    }

    private static int Findings(string copy) => OneRule.Run("NL5001", copy).Count;
}

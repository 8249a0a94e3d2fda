using NewsLint.Syntax;

namespace NewsLint.Tests.Syntax;

/// <summary>Base forms of verbs.</summary>
public class VerbLemmasTests
{
    [Theory]
    [InlineData("killed", "kill")]
    [InlineData("dies", "die")]
    [InlineData("dying", "die")]
    [InlineData("rose", "rise")]
    [InlineData("Rising", "rise")]
    [InlineData("raised", "raise")]
    [InlineData("raises", "raise")]
    [InlineData("reaches", "reach")]
    [InlineData("hoping", "hope")]
    [InlineData("dropped", "drop")]
    [InlineData("carried", "carry")]
    [InlineData("authorizing", "authorize")]
    [InlineData("estimated", "estimate")]
    [InlineData("passes", "pass")]
    [InlineData("falling", "fall")]
    [InlineData("spent", "spend")]
    [InlineData("wo", "will")]
    [InlineData("’re", "be")]
    [InlineData("donated", "donate")]
    [InlineData("laid", "lay")]
    [InlineData("discusses", "discuss")]
    [InlineData("injuring", "injure")]
    [InlineData("nabbed", "nab")]
    [InlineData("stabbed", "stab")]
    [InlineData("propelled", "propel")]
    [InlineData("installing", "install")]
    [InlineData("cited", "cite")]
    [InlineData("restoring", "restore")]
    [InlineData("reversed", "reverse")]
    [InlineData("barricading", "barricade")]
    [InlineData("endorsed", "endorse")]
    [InlineData("crippled", "cripple")]
    [InlineData("treated", "treat")]
    [InlineData("eluded", "elude")]
    [InlineData("bribing", "bribe")]
    [InlineData("injured", "injure")]
    [InlineData("entitled", "entitle")]
    [InlineData("conceded", "concede")]
    [InlineData("defeated", "defeat")]
    public void A_form_has_its_base(string form, string lemma) => Assert.Equal(lemma, VerbLemmas.Of(form));
}

using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace LegalOversight.Platform.Search.OneMachine;

/// <summary>
/// For short fields: rarer terms weigh more, how often they repeat says nothing, and the fewer characters the field
/// has beyond what was asked for, the better; a field that is exactly what was asked for scores twice a very long one.
/// </summary>
internal sealed class TitleSimilarity : Similarity
{
    public override long ComputeNorm(FieldInvertState state) => state.Length - state.NumOverlap;

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        double rarity = 0;
        foreach (var term in termStats)
        {
            rarity += Math.Log(1 + ((collectionStats.MaxDoc + 0.5) / (term.DocFreq + 0.5)));
        }

        // A phrase of n pairs is n + 1 characters; one pair is two.
        var characters = termStats.Length + (termStats[^1].Term.Length > 3 ? 1 : 0);
        return new Weight(queryBoost * (float)rarity, characters, collectionStats.Field);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var known = (Weight)weight;
        return new Scorer(known.Value, known.Characters, context.AtomicReader.GetNormValues(known.Field));
    }

    private sealed class Weight(float rarity, int characters, string fieldName) : SimWeight
    {
        private float _queryWeight = rarity;

        public float Value { get; private set; }

        public int Characters => characters;

        public string Field => fieldName;

        public override float GetValueForNormalization() => _queryWeight * _queryWeight;

        public override void Normalize(float queryNorm, float topLevelBoost)
        {
            _queryWeight *= topLevelBoost;
            Value = _queryWeight;
        }
    }

    private sealed class Scorer(float weight, int characters, NumericDocValues lengths) : SimScorer
    {
        public override float Score(int doc, float freq)
        {
            var length = lengths.Get(doc);
            var part = length <= characters ? 1f : (float)characters / length;
            return weight * (0.5f + (0.5f * part));
        }

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1f;
    }
}

namespace LegalOversight.Law.CaseFiles;

/// <summary>What follows elsewhere from a logged step; pure, so that it can be carried out again with one effect.</summary>
/// <param name="file">The case as it was after the step.</param>
/// <param name="entry">The step.</param>
/// <param name="surroundings">What it is judged by besides.</param>
public delegate IEnumerable<Message> Reaction(CaseFile file, Entry entry, Surroundings surroundings);

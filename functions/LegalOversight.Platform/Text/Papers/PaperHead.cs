namespace LegalOversight.Platform.Text.Papers;

/// <summary>What the head and the foot of an official paper say about it. Every part is null where the paper does not say it plainly: nothing is guessed.</summary>
/// <param name="Title">The title on one line.</param>
/// <param name="DocumentNumber">The document number (发文字号) with brackets 〔〕: 内政发〔2017〕32号, or of an order: 内蒙古自治区人民政府令第191号.</param>
/// <param name="Issuer">The issuing organ; several are joined by 、.</param>
/// <param name="IssuedOn">The date of the paper (成文日期).</param>
/// <param name="EffectiveOn">The day it takes effect (自…起施行). Null when it says "30 days after publication", which is counted in more than one way.</param>
/// <param name="ValidUntil">The last day it is valid (有效期): five years from 2017-03-01 end on 2022-02-28.</param>
public sealed record PaperHead(string? Title, string? DocumentNumber, string? Issuer, DateOnly? IssuedOn, DateOnly? EffectiveOn, DateOnly? ValidUntil);

/// The Gaussian that incidents are spread by, its volume kept inside the regions.
public struct SurfaceKernel: Hashable, Sendable {
    /// What its width was chosen by.
    public enum Rule: Hashable, Sendable {
        case crossValidation, normal, neighbours, precision, cells, given
    }

    /// The standard deviation.
    public var kilometres: Double
    public var rule: Rule
    /// What cross-validation alone would give, in kilometres; nil where it was not made.
    public var crossValidated: Double?

    public init(kilometres: Double, rule: Rule, crossValidated: Double? = nil) {
        self.kilometres = kilometres
        self.rule = rule
        self.crossValidated = crossValidated
    }
}

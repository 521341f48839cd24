/// The Gaussian that incidents are spread by, its volume kept inside the regions.
public struct SurfaceKernel: Hashable, Sendable {
    /// What its width was chosen by.
    public enum Rule: Hashable, Sendable {
        /// Diggle's cross-validation, each place counted once.
        case crossValidation
        /// Scott's rule for normal data.
        case normal
        /// The median distance of a place to the next one.
        case neighbours
        /// The radius within which places are known.
        case precision
        /// The narrowest kernel that the cells of the grid can show.
        case cells
        /// The width that the user asks for.
        case given
    }

    /// The standard deviation.
    public var kilometres: Double
    /// What the width was chosen by.
    public var rule: Rule
    /// What cross-validation alone would give, in kilometres; nil where it was not run.
    public var crossValidated: Double?

    /// A kernel of a width in kilometres.
    public init(kilometres: Double, rule: Rule, crossValidated: Double? = nil) {
        self.kilometres = kilometres
        self.rule = rule
        self.crossValidated = crossValidated
    }
}

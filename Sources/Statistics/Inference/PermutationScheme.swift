/// What is permuted around a unit.
public enum PermutationScheme: String, Hashable, Sendable, CaseIterable {
    /// The unit keeps its value and its neighbours get others (Anselin 1995): is the unit's surrounding high or low? Its
    /// own value does not matter, so Gi and Gi* have the same p-value, and a full cell among empty ones is not hot, but
    /// its neighbours are.
    case conditional
    /// The unit and its neighbours get any values, its own with weight 1: are they high or low together? For Gi*. Finds
    /// more hot units, above all at the corners and edges of hot areas.
    case total
}

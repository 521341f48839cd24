/// What is permuted around a unit.
public enum PermutationScheme: String, Hashable, Sendable, CaseIterable {
    /// The unit keeps its value and its neighbours get others (Anselin 1995): is the unit's surrounding high or low? Its
    /// own value has no say, so Gi and Gi* have the same p-value, and a full cell among empty ones has hot neighbours
    /// but is not hot.
    case conditional
    /// The unit and its neighbours get any values, its own with weight 1: are they high or low together? For Gi*. Finds
    /// more of what is hot, above all at the corners and edges of hot areas.
    case total
}

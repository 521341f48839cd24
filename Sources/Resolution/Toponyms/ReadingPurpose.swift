/// What a text is read for.
public enum ReadingPurpose: Sendable {
    /// Scenes of incidents. A part of the world that spans countries locates nothing, and no answer is better than a
    /// place of the name in a country of which the text does not speak.
    case incidents
    /// All names of places; those that agree only by the rules of spelling count little.
    case names
}

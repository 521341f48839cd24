/// How far a scene may lie from the point given for it, in kilometres, by the words that place it.
enum SceneRadius {
    /// "near X", or X named in passing: what is near a village is within a walk of hours.
    static let vicinity = 15.0
    /// "the X district", called after its town: rural districts reach so far at least.
    static let district = 25.0
    /// "2 km north of X": stated distances are rounded to whole kilometres and seldom exact.
    static let leastOffset = 3.0
    /// "between X and Y": villages that lie side by side leave this much room.
    static let leastBetween = 5.0
    /// A point given in degrees, which are seldom written to more than minutes.
    static let point = 1.0
}

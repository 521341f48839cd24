/// How near two places must lie to count as the same, or as neighbours, in kilometres.
///
/// There is one distance for each question, since how far two points of one place lie apart depends on who gives them:
/// two rows of a table, two sentences of a text, or two reports.
package enum PlaceDistance {
    // MARK: The same place

    /// Places that a sentence joins ("in A and B") are two scenes when they lie farther apart; nearer ones are a
    /// village and its hamlet.
    package static let jointScenes = 8.0
    /// Two reports with points this near agree fully: a town's centre and its outskirts lie so far apart.
    package static let agreeingReports = 10.0
    /// Two reports with exact points may report one incident: one takes the village, the other the road beside it.
    package static let reports = 15.0
    /// The most that the vagueness of two reports ("near X") adds to `reports`: more would join neighbouring towns.
    package static let reportVagueness = 35.0
    /// Two rows of the gazetteer in one country are one place: tables seldom differ by more for a village.
    package static let rows = 15.0
    /// Two sentences of one text speak of one place: a text names the town and the village beside it by turns.
    package static let sentences = 20.0
    /// Two places of a name, looked up without a text around it, are one answer: nothing could decide between them.
    package static let homonyms = 25.0
    /// Candidates for a name in a text are as good as the answer: answers are measured by whether they lie within 161
    /// km.
    package static let candidates = 50.0

    // MARK: Neighbours

    /// A quarter lies this near to its town, when the gazetteer does not say how far the town reaches.
    package static let quarter = 30.0
    /// Names of one text that lie so near each other speak for each other: a district's extent.
    package static let closeNames = 50.0
    /// As `closeNames`, with less weight: a region's extent.
    package static let nearNames = 150.0
    /// As `nearNames`, with less weight still: a small country's extent.
    package static let distantNames = 400.0
    /// A place that the text puts "in" a town lies no farther from it: towns give their names to wide surroundings.
    package static let inTown = 120.0
    /// A place that the text puts "in" an area lies within twice its radius, which is taken to be at least this.
    package static let leastAreaRadius = 60.0
    /// "50 km southwest of X" is off by at least this: distances are rounded and measured by road.
    package static let statedDistance = 15.0
}

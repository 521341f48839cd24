package import Statistics

/// Why a hot spot's published class and the plain words for its course differ, by the clause of the definition.
package enum PatternDifference {
    /// - Parameters:
    ///   - unit: One that was ever hot.
    ///   - steps: How many there are.
    /// - Returns: nil when both say the same.
    package static func reason(_ unit: EmergingHotSpots.Unit) -> String? {
        guard let course = unit.course else { return nil }
        let steps = unit.steps.count
        let isFrequent = unit.hotSteps.count * 10 >= steps * 9
        let isCurrent = unit.steps.last == 1
        if let pattern = unit.pattern, pattern.side == .hot, says(pattern.kind, course) { return nil }
        if unit.pattern == nil, !isCurrent, !isFrequent { return notCurrent(course, steps) }
        if isCurrent, !isFrequent {
            return unit.coldSteps.isEmpty
                ? "hot in less than 90 % of the steps, which the class \(wanted(course)) asks for"
                : "cold in some step before"
        }
        if isFrequent, !isCurrent { return "hot in 90 % of the steps but not in the last one is called historical" }
        return "the class goes by the trend over all steps, the words by that up to the end of the hot ones"
    }

    private static func notCurrent(_ course: HotSpotCourse, _ steps: Int) -> String {
        let text = "not hot in the last step, without which there is a class only after 90 % of hot steps"
        // Nine of ten steps leave room for one that is not hot; 8 of 9 are 89 %.
        return steps < 10 ? text + ", and with \(steps) steps no place can have those and not be hot in the last" : text
    }

    private static func wanted(_ course: HotSpotCourse) -> String {
        switch course {
        case .growing: "«intensifying»"
        case .fading: "«diminishing»"
        case .lasting, .recent: "«persistent»"
        case .new, .onAndOff, .over: "of a longer one"
        }
    }

    private static func says(_ kind: HotSpotPattern.Kind, _ course: HotSpotCourse) -> Bool {
        switch (kind, course) {
        case (.new, .new), (.intensifying, .growing), (.diminishing, .fading), (.persistent, .lasting),
            (.consecutive, .recent), (.sporadic, .onAndOff), (.oscillating, .onAndOff), (.historical, .over):
            true
        default: false
        }
    }
}

import Hotspots
import Rendering
import Statistics

extension HotspotFindings {
    var timeParagraphs: [String] {
        guard let emerging = analysis.emerging, let steps = analysis.counts.steps else {
            return analysis.refusals[.emerging].map { ["Not told: \($0)."] } ?? []
        }
        let units = analysis.emergingByUnit
        let unit = HotspotWords.unit(analysis.units.kind)
        let courses = CourseCounts(analysis)
        guard !courses.isEmpty else {
            return ["In none of the \(steps.text) is any \(HotspotWords.unit(analysis.units.kind, 1)) hot."]
        }
        let current = units.count { $0?.steps.last == 1 }
        var paragraphs = [
            "Over \(steps.text), \(current == 0 ? "no" : "\(current)") "
                + "\(HotspotWords.unit(analysis.units.kind, max(1, current))) "
                + "\(current <= 1 ? "is" : "are") hot in the last step. Of the \(unit) that were ever hot:",
            Self.list(courses.told(analysis.units.kind)),
        ]
        paragraphs += courses.differences(analysis.units.kind, cold: coldPatterns(units))
        if !emerging.untestedSteps.isEmpty {
            paragraphs.append(
                "\(emerging.untestedSteps.count) steps could not be tested, for all counts in them are equal.")
        }
        return paragraphs
    }

    /// The published classes of cold spots: "2 new cold spots".
    private func coldPatterns(_ units: [EmergingHotSpots.Unit?]) -> [String] {
        let patterns = units.compactMap { $0?.pattern }.filter { $0.side == .cold }
        return HotSpotPattern.Kind.allCases.compactMap { kind in
            let count = patterns.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(HotSpotPattern(kind, .cold).publishedName)\(count == 1 ? "" : "s")"
        }
    }

    /// How a step's hot spots are told.
    var stepRule: String {
        let reach =
            switch analysis.lag {
            case 0: "each step alone"
            case 1: "each step with the one before"
            default: "each step with the \(analysis.lag) before"
            }
        let reference =
            switch analysis.options.window {
            case .entireCube: "all units and steps"
            case .individualTimeStep: "all units in the same step"
            case .neighbourhoodTimeStep: "all units in the same steps"
            }
        return "Gi* of \(analysis.exposure.unitText), \(reach), compared with \(reference)"
    }
}

/// How many units have which course and which published class.
private struct CourseCounts {
    private var courses: [HotSpotCourse: Int] = [:]
    private var places: [HotSpotCourse: [String: Int]] = [:]
    /// By course, published class and why they differ, if they do.
    private var pairs: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let course: HotSpotCourse
        let published: String
        let reason: String?
    }

    init(_ analysis: HotspotAnalysis) {
        for (unit, found) in analysis.emergingByUnit.enumerated() {
            guard let found, let course = found.course else { continue }
            courses[course, default: 0] += 1
            places[course, default: [:]][analysis.units.units[unit].region, default: 0] += 1
            let published = found.pattern?.publishedName ?? HotSpotPattern.publishedNone
            pairs[Pair(course: course, published: published, reason: PatternDifference.reason(found)), default: 0] += 1
        }
    }

    var isEmpty: Bool { courses.isEmpty }

    func told(_ kind: HotspotUnits) -> [String] {
        HotSpotCourse.allCases.compactMap { course in
            courses[course].map {
                "\(HotspotWords.course(course)): \($0) \(HotspotWords.unit(kind, $0)) in "
                    + Self.regions(places[course] ?? [:])
            }
        }
    }

    /// "Mopti, Gao and 2 more", those with most units first.
    private static func regions(_ counts: [String: Int]) -> String {
        let names = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map { MarkdownText.plain($0.key) }
        return names.count <= 4
            ? PlaceList.text(names) : names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
    }

    func differences(_ kind: HotspotUnits, cold: [String]) -> [String] {
        var lines = [
            "| in these words | published class | \(HotspotWords.unit(kind)) | where they differ |",
            "|---|---|---|---|",
        ]
        let sorted = pairs.sorted { a, b in
            let (first, second) = (Self.rank(a.key), Self.rank(b.key))
            return first != second
                ? first < second : (a.key.published, a.key.reason ?? "") < (b.key.published, b.key.reason ?? "")
        }
        for (pair, count) in sorted {
            lines.append(
                "| \(HotspotWords.course(pair.course)) | \(pair.published) | \(count) | \(pair.reason ?? "") |")
        }
        let also = cold.isEmpty ? "" : " Besides: \(cold.joined(separator: ", "))."
        return [
            "These words are this page's own; the layer carries the published class of emerging hot spot analysis as well:",
            lines.joined(separator: "\n"),
        ] + (also.isEmpty ? [] : [String(also.dropFirst())])
    }

    private static func rank(_ pair: Pair) -> Int { HotSpotCourse.allCases.firstIndex(of: pair.course) ?? 0 }
}

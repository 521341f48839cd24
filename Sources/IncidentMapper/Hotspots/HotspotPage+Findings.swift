import Geography
import Incidents
import Rendering
import Statistics

extension HotspotPage {
    var timeParagraphs: [String] {
        guard let emerging = analysis.emerging, let steps = analysis.counts.steps else {
            return analysis.refusals[.emerging].map { ["Not told: \($0)."] } ?? []
        }
        let units = analysis.emergingByUnit
        let unit = HotspotWords.unit(analysis.units.kind)
        var courses: [HotSpotCourse: Int] = [:]
        var places: [HotSpotCourse: [String: Int]] = [:]
        for (unit, found) in units.enumerated() {
            guard let course = found?.course else { continue }
            courses[course, default: 0] += 1
            places[course, default: [:]][analysis.units.units[unit].region, default: 0] += 1
        }
        guard !courses.isEmpty else {
            return ["In none of the \(steps.text) is any \(HotspotWords.unit(analysis.units.kind, 1)) hot."]
        }
        let told = HotSpotCourse.allCases.compactMap { course in
            courses[course].map {
                "\(HotspotWords.course(course)): \($0) \(HotspotWords.unit(analysis.units.kind, $0)) in "
                    + Self.regions(places[course] ?? [:])
            }
        }
        let current = units.count { $0?.steps.last == 1 }
        var paragraphs = [
            "Over \(steps.text), \(current == 0 ? "no" : "\(current)") "
                + "\(HotspotWords.unit(analysis.units.kind, max(1, current))) "
                + "\(current <= 1 ? "is" : "are") hot in the last step. Of the \(unit) that were ever hot:",
            Self.list(told),
            "By the published classes of emerging hot spots: \(patterns(units)). A place that was hot and is no more has "
                + "no published class unless it was hot in 90 % of the steps; it is called «over» here.",
        ]
        if !emerging.untestedSteps.isEmpty {
            paragraphs.append(
                "\(emerging.untestedSteps.count) steps could not be tested, for all counts in them are equal.")
        }
        return paragraphs
    }

    /// "Mopti, Gao and 2 more", those with most units first.
    private static func regions(_ counts: [String: Int]) -> String {
        let names = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        return names.count <= 4
            ? PlaceList.text(names) : names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more"
    }

    private func patterns(_ units: [EmergingHotSpots.Unit?]) -> String {
        let looks = units.compactMap { $0.map(EmergingLook.init) }
        let told = EmergingLook.all.compactMap { look -> String? in
            guard case .pattern(let pattern) = look else { return nil }
            let count = looks.count { $0 == look }
            return count == 0 ? nil : "\(count) \(pattern.name)\(count == 1 ? "" : "s")"
        }
        return told.isEmpty ? "none" : told.joined(separator: ", ")
    }
}

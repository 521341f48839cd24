import Hotspots

/// `hotspots.md`: the findings in the order in which a reader needs them.
struct HotspotPage {
    private let findings: HotspotFindings

    init(_ analysis: HotspotAnalysis, _ groups: [HotspotGroup], _ optionNames: OptionNames = .plain) {
        findings = HotspotFindings(analysis, groups, optionNames, asMarkdown: true)
    }

    /// The file's text.
    var text: String {
        var parts = [
            "# Hot spots of incidents: \(findings.shown(findings.analysis.area.name))", "**\(findings.headline)**",
        ]
        parts += findings.opening
        func section(_ title: String, _ paragraphs: [String]) {
            if !paragraphs.isEmpty { parts += ["## \(title)"] + paragraphs }
        }
        section("Where", findings.table)
        section("How stable", findings.stability)
        section("Overall pattern", findings.overallParagraphs)
        section("Since when", findings.timeParagraphs)
        section("Clusters in space and time", findings.scanParagraphs)
        section("Density", findings.surfaceParagraphs)
        section("Dense groups and repeats", findings.pointParagraphs)
        section("How sure", findings.sureness)
        section("Cautions", findings.cautions.isEmpty ? [] : [HotspotFindings.list(findings.cautions)])
        section("What was counted", [HotspotFindings.list([findings.countedText] + findings.leftOut)])
        section("What was assumed", [HotspotFindings.list(findings.assumptions)])
        section("What this cannot show", [HotspotFindings.list(findings.limits)])
        return findings.optionNames.spelled(parts.joined(separator: "\n\n") + "\n")
    }
}

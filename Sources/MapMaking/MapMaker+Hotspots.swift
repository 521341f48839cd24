public import Hotspots
import Gazetteer
import Intake
import Rendering
import Storage

extension MapMaker {
    /// Layers, maps and the page of hot spots.
    /// - Throws: `GazetteerError`, `MapError`.
    public func files(of result: HotspotResult) throws -> OutputFiles {
        let (analysis, groups) = (result.analysis, result.groups)
        let findings = HotspotFindings(analysis, groups, optionNames)
        let maps = HotspotMaps(
            findings: findings,
            surroundings: try MapSurroundings(of: analysis.area.regions, ground, MapTitles(language: .english)))
        let layers = HotspotLayers(analysis: analysis, groups: groups, optionNames: optionNames, alpha3: ground.alpha3)
        var output = OutputFiles([
            NamedFile("hotspots.geojson", layers.units()), NamedFile("clusters.geojson", layers.clusters()),
            NamedFile("hotspots.svg", try maps.hotspots()),
        ])
        if let emerging = try maps.emerging() {
            output.files.append(NamedFile("emerging.svg", emerging))
        } else {
            output.absent.append("emerging.svg")
        }
        if let surface = try maps.surface() {
            output.files += [NamedFile("surface.geojson", layers.surface()), NamedFile("surface.svg", surface)]
        } else {
            output.absent += ["surface.geojson", "surface.svg"]
        }
        output.files.append(NamedFile("hotspots.md", Array(HotspotPage(analysis, groups, optionNames).text.utf8)))
        output.diagnostics.notes = findings.parameterWarnings
        return output
    }

    /// Hot spots in a few lines for a person.
    public static func summary(of result: HotspotResult) -> [String] {
        let findings = HotspotFindings(result.analysis, result.groups)
        return [findings.headline, findings.countedText] + findings.leftOut + findings.warnings
    }
}

import Foundation
package import Gazetteer
package import Intake

/// A data folder with a few places that vanishes with the value.
package final class SmallGazetteer: Sendable {
    package init() {}

    package let path = FileManager.default.temporaryDirectory.path + "/small-gazetteer-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package var layers: LayerFolder { LayerFolder(path: path + "/layers") }

    package func access() throws -> GazetteerAccess {
        try writeData()
        return try GazetteerAccess(option: path, layers: layers)
    }

    package func management() throws -> GazetteerManagement {
        try writeData()
        return try GazetteerManagement(option: path, layers: layers)
    }

    /// Writes a file and returns its path.
    package func write(_ text: String, to name: String) throws -> String {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func writeData() throws {
        _ = try write(
            """
            id	name	latitude	longitude	country	admin1	kind	population	names
            geonames:2450849	Sokolo	14.7328	-6.1219	ML	Ségou	town	4374	
            geonames:2281465	Sokolo	9.58452	-5.82466	CI	Savanes	village	1244	
            geonames:2449067	Tombouctou, ville	16.77348	-3.00742	ML	Timbuktu	town	54453	Timbuktu
            """, to: "places/world.tsv")
        _ = try write(
            """
            code	iso3	name	names
            ML	MLI	Mali	Republic of Mali
            CI	CIV	Ivory Coast	Côte d'Ivoire
            """, to: "countries.tsv")
    }
}

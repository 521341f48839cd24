import Foundation
import GeoJSON
import Intake
import TestSupport
import Testing

@testable import Geoparsing

@Suite struct GeoparserTests {
    private struct Layer: Decodable {
        struct Feature: Decodable {
            struct Geometry: Decodable { var coordinates: [Double] }

            struct Properties: Decodable {
                var document: String
                var start: Int
                var end: Int
                var text: String
                var name: String?
                var country: String?
                var match: String
                var confidence: Double
            }

            var geometry: Geometry?
            var properties: Properties
        }

        var features: [Feature]
    }

    private func features(_ result: Geoparser.Result) throws -> [Layer.Feature] {
        try JSONDecoder().decode(Layer.self, from: Data(result.layer)).features
    }

    private static let text = "Gunmen raided the town of Djibo in Burkina Faso. Residents of Tin-Xyzzy fled."

    /// Every name stands where its span says, in documents and by offsets in order.
    @Test func spansLeadBackToTheFile() async throws {
        let result = try await Geoparser(gazetteer: try Package.gazetteer()).geoparse([Package.fixture("Reports")])
        let features = try features(result)
        #expect(features.count > 100)
        #expect(result.rejections.isEmpty)
        for properties in features.map(\.properties) where properties.document.hasSuffix(".txt") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: Package.fixture("Reports/" + properties.document)))
            let said = String(decoding: bytes.subdata(in: properties.start..<properties.end), as: UTF8.self)
            let words = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words == properties.text, "\(properties.document)")
        }
        let order = features.map { [$0.properties.document, String(format: "%09d", $0.properties.start)] }
        #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func spansOfTheUserAreResolvedAndNoOthers() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("raid.txt", Self.text)
        let mentions: [Geoparser.Mention] = [
            .init(document: "raid.txt", start: 62, end: 71), .init(document: "raid.txt", start: 26, end: 31),
            .init(document: "gone.txt", start: 0, end: 5),
        ]
        let result = try await Geoparser(gazetteer: try Package.gazetteer()).geoparse([path], mentions: mentions)
        let features = try features(result)
        #expect(features.map(\.properties.text) == ["Djibo", "Tin-Xyzzy"])
        #expect(features.map(\.properties.match) == ["exact", "none"])
        #expect(features.map { $0.geometry == nil } == [false, true])
        #expect(result.rejections.map(\.path) == ["gone.txt"])
    }

    @Test func spansBeyondTheFileAreNoCrash() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("raid.txt", Self.text)
        let mentions: [Geoparser.Mention] = [
            .init(document: "raid.txt", start: 70, end: 9_000), .init(document: "raid.txt", start: 8_000, end: 9_000),
        ]
        let result = try await Geoparser(gazetteer: try Package.gazetteer()).geoparse([path], mentions: mentions)
        #expect(result.documentCount == 1)
        #expect(try features(result).count <= 2)
    }

    @Test func theSameBytesInAnyOrder() async throws {
        let geoparser = Geoparser(gazetteer: try Package.gazetteer())
        let files = try Package.files("Reports")
        let first = try await geoparser.geoparse(files)
        let second = try await geoparser.geoparse(files.reversed())
        #expect(first.layer == second.layer)
        #expect(first.documentCount == 17)
    }
}

import Gazetteer
import Measure

extension Options {
    var country: String { text("country") ?? "ML" }

    var points: Int { integer("points", 1_000_000) }

    func directory() throws -> DataDirectory { try DataDirectory.locate(option: text("data")) }

    func index() throws -> PlaceIndex { try PlaceIndex.load(directory()) }

    func layer() throws -> RegionLayer { try RegionLayer(directory(), countries: index().countries) }
}

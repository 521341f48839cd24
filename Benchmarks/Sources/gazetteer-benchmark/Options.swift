import Gazetteer

/// What the command line says.
struct Options {
    var command = ""
    var data: String?
    var country = "ML"
    var points = 1_000_000

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--data": data = rest.popFirst()
            case "--country": country = rest.popFirst() ?? country
            case "--points": points = rest.popFirst().flatMap(Int.init) ?? points
            default: command = argument
            }
        }
    }

    func directory() throws -> DataDirectory { try DataDirectory.locate(option: data) }

    func index() throws -> PlaceIndex { try PlaceIndex.load(directory()) }

    func layer() throws -> RegionLayer { try RegionLayer(directory(), countries: index().countries) }
}

import GeoJSON
import Geography
public import Incidents
import Rendering

/// Writes the layer of any number of incidents in bounded memory, sorted by date, then place, whatever the order in
/// which they come: the same bytes as `Layers.incidents` gives for the incidents sorted so.
public struct IncidentSort: ~Copyable {
    private let folder: OutputFolder
    private var sort: ExternalSort
    private var bounds: BoundingBox?
    private var json = JSONWriter(capacity: 1 << 14)
    /// How many incidents there are.
    public private(set) var count = 0

    /// - Parameters:
    ///   - folder: where the layer will stand, and what does not fit in memory lies for the time of the run.
    ///   - memory: bytes of features to hold.
    public init(in folder: OutputFolder, memory: Int = 24 << 20) {
        self.folder = folder
        sort = ExternalSort(folder: folder.path, memory: memory)
    }

    /// - Throws: `MapperError.unwritable` when there is no room to sort.
    public mutating func add(_ incident: Incident) throws(MapperError) {
        json.removeAll()
        IncidentLayer.append(incident, to: &json)
        try sort.add(key: Self.key(incident), content: json.bytes)
        count += 1
        guard let point = incident.location.coordinate else { return }
        let box = BoundingBox(
            west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
        bounds = bounds?.union(box) ?? box
    }

    /// Writes the layer under `name`; afterwards there is nothing left to write.
    /// - Throws: `MapperError.unwritable`; the old file, if any, is untouched.
    public mutating func write(_ name: String) throws(MapperError) {
        var file = try OutputFile(name, in: folder)
        try file.append(IncidentLayer.opening(bounds: bounds))
        var isFirst = true
        try sort.finish { (feature) throws(MapperError) in
            try file.append(isFirst ? "\n".utf8 : ",\n".utf8)
            isFirst = false
            try file.append(feature)
        }
        try file.append(IncidentLayer.closing)
        try file.commit()
    }

    /// Bytes that order as incidents are sorted: by first day, last day, place, kind, document and offset; what is not
    /// known comes last.
    static func key(_ incident: Incident) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(96)
        func add(_ text: String) {
            key.append(contentsOf: text.utf8)
            key.append(0)
        }
        add(incident.date.firstDay?.isoString ?? "9999")
        add(incident.date.lastDay?.isoString ?? "9999")
        add(incident.location.place ?? incident.location.text ?? "\u{10FFFF}")
        add(incident.kind.rawValue)
        add(incident.sources.first?.document ?? "")
        let start = UInt64(max(0, incident.sources.first?.start ?? 0))
        for shift in stride(from: 56, through: 0, by: -8) { key.append(UInt8(start >> shift & 0xFF)) }
        return key
    }
}

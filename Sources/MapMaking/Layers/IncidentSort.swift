import GeoJSON
import Geography
import Incidents
import Rendering
import Resolution
import Storage

/// An incident as it goes into a sort: its place in the order, and its feature, which waits for its id.
struct SortableFeature: Sendable {
    let key: [UInt8]
    let content: [UInt8]

    /// Where the first occurrence ends, a plain search over bytes; 0 when there is none.
    private static func end(of part: [UInt8], in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                var start = 0
                while start + part.count <= bytes.count {
                    var matched = 0
                    while matched < part.count, bytes[start + matched] == part[matched] { matched += 1 }
                    if matched == part.count { return start + matched }
                    start += 1
                }
                return 0
            }
        }
    }

    private static let idMember = Array("\"properties\":{\"id\":\"".utf8)

    /// - Parameter slugs: those made before, by their names.
    init(_ incident: Incident, _ json: inout JSONWriter, _ slugs: inout [String: String]) {
        key = IncidentOrder(incident).key
        var unnamed = incident
        unnamed.id = ""
        json.removeAll()
        IncidentLayer.append(unnamed, to: &json)
        let base = Array(IncidentIDs.base(of: incident, &slugs).utf8)
        // The geometry before it holds numbers only.
        let place = Self.end(of: Self.idMember, in: json.bytes)
        var content: [UInt8] = []
        content.reserveCapacity(json.bytes.count + base.count + 4)
        content += [UInt8(base.count & 0xFF), UInt8(base.count >> 8 & 0xFF), UInt8(place & 0xFF), UInt8(place >> 8)]
        content += base
        content += json.bytes
        self.content = content
    }
}

/// Writes the layer of any number of incidents in bounded memory, sorted and numbered as those of a run in memory,
/// whatever the order in which they come.
struct IncidentSort {
    private let batch: OutputBatch
    private let folder: OutputFolder
    private var sort: ExternalSort
    private var bounds: BoundingBox?
    /// How many incidents there are.
    private(set) var count = 0

    /// - Parameters:
    ///   - batch: the outputs that the layer belongs to.
    ///   - folder: where the layer will stand, and what does not fit in memory lies for the time of the run.
    ///   - memory: bytes of features to hold.
    init(for batch: OutputBatch, in folder: OutputFolder, memory: Int = 24 << 20) {
        self.batch = batch
        self.folder = folder
        sort = ExternalSort(folder: folder.path, memory: memory)
    }

    /// - Parameter point: the incident's; nil without one.
    /// - Throws: `StorageError.unwritable` when there is no room to sort.
    mutating func add(_ feature: SortableFeature, _ point: Coordinate?) throws(StorageError) {
        try sort.add(key: feature.key, content: feature.content)
        count += 1
        guard let point else { return }
        let box = BoundingBox(
            west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
        bounds = bounds?.union(box) ?? box
    }

    /// Writes the layer under `name`; afterwards there is nothing left to write.
    /// - Throws: `StorageError.unwritable`.
    mutating func write(_ name: String) throws(StorageError) {
        var file = try batch.file(folder.file(name))
        try file.append(IncidentLayer.opening(bounds: bounds))
        var ids = IncidentIDs()
        var day: [UInt8] = []
        var isFirst = true
        try sort.finish { (key, content) throws(StorageError) in
            // Ids begin with the date, so that those of other days cannot come again.
            if !key.prefix(IncidentOrder.dayCount).elementsEqual(day) {
                day = Array(key.prefix(IncidentOrder.dayCount))
                ids.removeAll()
            }
            let base = 4 + (Int(content[0]) | Int(content[1]) << 8)
            let id = base + (Int(content[2]) | Int(content[3]) << 8)
            try file.append(isFirst ? "\n".utf8 : ",\n".utf8)
            isFirst = false
            try file.append(content[base..<id])
            try file.append(ids.next(String(decoding: content[4..<base], as: UTF8.self)).utf8)
            try file.append(content[id...])
        }
        try file.append(IncidentLayer.closing)
        try file.finish()
    }
}

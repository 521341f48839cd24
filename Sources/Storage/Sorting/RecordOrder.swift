/// The order of records: by their keys' bytes, then by their contents', so that it depends on nothing else.
enum RecordOrder {
    static func compare(
        key a: UnsafeRawBufferPointer, content x: UnsafeRawBufferPointer, key b: UnsafeRawBufferPointer,
        content y: UnsafeRawBufferPointer
    ) -> Int {
        let keys = compare(a, b)
        return keys != 0 ? keys : compare(x, y)
    }

    private static func compare(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
        guard let x = a.baseAddress, let y = b.baseAddress else { return a.count - b.count }
        let order = SystemCalls.compare(x, y, count: min(a.count, b.count))
        return order != 0 ? order : a.count - b.count
    }
}

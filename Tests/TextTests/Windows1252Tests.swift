import Testing

@testable import Text

@Suite struct Windows1252Tests {
    @Test func bytesAreLetters() {
        #expect(Windows1252.string([0x93, 0x53, 0xE9, 0x67, 0x94, 0x80]) == "“Ség”€")
    }

    /// As the WHATWG Encoding Standard has it.
    @Test func undefinedBytesStandForThemselves() {
        for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
            #expect(Windows1252.scalar(byte) == Unicode.Scalar(byte))
        }
    }

    @Test func everyByteComesBack() {
        for byte in UInt8.min...UInt8.max { #expect(Windows1252.byte(Windows1252.scalar(byte)) == byte) }
        #expect(Windows1252.byte("Ł") == nil)
    }
}

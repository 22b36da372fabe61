package org.wegwijs.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Many numbers in a file: read at one go, since one by one takes ten times as long in a program that has just started. */
final class Numbers {

    private Numbers() {}

    static void writeInts(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    static int[] readInts(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        bytes(in, numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
        return numbers;
    }

    static void writeShorts(DataOutputStream out, short[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (short number : numbers) {
            out.writeShort(number);
        }
    }

    static short[] readShorts(DataInputStream in) throws IOException {
        short[] numbers = new short[in.readInt()];
        bytes(in, numbers.length * Short.BYTES).asShortBuffer().get(numbers);
        return numbers;
    }

    static void writeFloats(DataOutputStream out, float[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (float number : numbers) {
            out.writeFloat(number);
        }
    }

    static float[] readFloats(DataInputStream in) throws IOException {
        float[] numbers = new float[in.readInt()];
        bytes(in, numbers.length * Float.BYTES).asFloatBuffer().get(numbers);
        return numbers;
    }

    static void writeChars(DataOutputStream out, CharSequence letters) throws IOException {
        out.writeInt(letters.length());
        out.writeChars(letters.toString());
    }

    static char[] readChars(DataInputStream in) throws IOException {
        char[] letters = new char[in.readInt()];
        bytes(in, letters.length * Character.BYTES).asCharBuffer().get(letters);
        return letters;
    }

    private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}

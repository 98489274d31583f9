package org.fairlead.report.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.metric.Metric;

/** Writes constants as {@code too_few_rows}, and reads them again. */
final class EnumNames extends SimpleModule {
    private static final long serialVersionUID = 1;

    EnumNames() {
        addSerializer(new Names());
        addKeySerializer(Metric.class, new Keys());
        addKeySerializer(Parity.class, new Keys());
        addKeyDeserializer(Metric.class, new MetricNames());
        addKeyDeserializer(Parity.class, new ParityNames());
        setDeserializerModifier(new Lookup());
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the class, and Enum.class is raw.
    private static final class Names extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1;

        Names() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(nameOf(value));
        }
    }

    @SuppressWarnings("rawtypes") // Jackson asks for the class, and Enum.class is raw.
    private static final class Keys extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1;

        Keys() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeFieldName(nameOf(value));
        }
    }

    private static final class MetricNames extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return Metric.named(key);
        }
    }

    private static final class ParityNames extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return Parity.named(key);
        }
    }

    private static final class Lookup extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> usual) {
            Class<?> raw = type.getRawClass();
            return new JsonDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context)
                        throws IOException {
                    String wanted = in.getText();
                    Object[] all = raw.getEnumConstants();
                    return Arrays.stream(all)
                            .filter(constant -> nameOf((Enum<?>) constant).equals(wanted))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            context.weirdStringException(
                                                    wanted,
                                                    raw,
                                                    "must be one of "
                                                            + Arrays.stream(all)
                                                                    .map(c -> nameOf((Enum<?>) c))
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", "))));
                }
            };
        }
    }
}
